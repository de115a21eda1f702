"""Long work that can be stopped from another thread."""

from threading import Event


class StoppedError(Exception):
    """The work was stopped as asked; nothing of it is left."""


class Stopper:
    """`go_on` is handed to the work, which calls it now and then."""

    def __init__(self) -> None:
        self._stopped = Event()

    def stop(self) -> None:
        self._stopped.set()

    def go_on(self) -> None:
        """Raises StoppedError once it was asked for."""
        if self._stopped.is_set():
            raise StoppedError
