"""What goes together in the diary and what it cannot tell yet: decision 105."""
