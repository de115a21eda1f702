"""Stops any attempt of Python code to reach the internet while tests run."""

from typing import Any


class NetworkUsedError(Exception):
    """Not an OSError, so that code which forgives a network that is away does not forgive this."""


class NetworkGuard:
    """An audit hook; once added it stays for the life of the process."""

    TO_AN_ADDRESS = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
    LOOK_UPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})

    def __init__(self) -> None:
        self.attempts: list[str] = []
        """Kept as well as raised: an exception can be swallowed on its way to the test."""

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in self.LOOK_UPS or (event in self.TO_AN_ADDRESS and _leaves_the_machine(arguments[0])):
            attempt = f"{event} {arguments[1:] if event in self.TO_AN_ADDRESS else arguments}"
            self.attempts.append(attempt)
            raise NetworkUsedError(attempt)


def _leaves_the_machine(socket: Any) -> bool:
    return bool(socket.family.name != "AF_UNIX")
