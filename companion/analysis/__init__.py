"""Numbers from entries, with numpy. No drawing, no Qt."""
