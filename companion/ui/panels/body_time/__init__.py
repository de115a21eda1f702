"""The body over time: the map of a period, then and now, and the history of one region."""
