"""The names of what lies in a diary's folder."""

DIARY = "diary.db"
BACKUPS = "backups"
NAME = "name.txt"
LOCK = "diary.lock"
REQUEST = "diary.request"
SHELF = "diaries"
"""In the data folder alone: the folders of further diaries."""
