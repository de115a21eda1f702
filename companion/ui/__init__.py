"""The window: everything that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - its search through sources, ended below, begins with it

# The binding reads the source of every module that is imported after it, to learn whether `__feature__` is
# switched on there. Nobody does that here, and it is felt when pages and charts are loaded (decision 0030).
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
