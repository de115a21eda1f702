"""Generator of the body map: drawing data (the TOML files) into the shapes that the program ships."""
