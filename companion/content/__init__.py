"""Reads shipped material (TOML, JSON, CSV) into domain objects."""
