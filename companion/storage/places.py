"""The names of what lies in a diary's folder."""

DIARY = "diary.db"
BACKUPS = "backups"
