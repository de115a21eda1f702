"""Cards that edit or show the diary; pages are put together from them."""
