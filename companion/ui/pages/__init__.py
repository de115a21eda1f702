"""One file per page; a page knows the diary and no other page."""
