"""The painted exercise figure: a solved body in, a picture out."""
