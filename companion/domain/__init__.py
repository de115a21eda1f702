"""Plain Python: what the program is about. No Qt, no SQL, no files, no numpy."""
