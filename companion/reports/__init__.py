"""What leaves the diary, and comes back: tables and the archive, without a window."""
