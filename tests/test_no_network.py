"""The guard that every test runs under does stop the network."""

import socket  # noqa: TID251 - tried here, to see it refused
from pathlib import Path

import pytest

from tests.network_guard import NetworkGuard, NetworkUsedError


def test_a_connection_to_the_internet_is_refused_even_on_this_machine(network_guard: NetworkGuard) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as one, pytest.raises(NetworkUsedError):
        one.connect(("127.0.0.1", 9))

    assert network_guard.attempts == ["socket.connect (('127.0.0.1', 9),)"]
    network_guard.attempts.clear()


def test_listening_and_asking_for_a_name_are_refused(network_guard: NetworkGuard) -> None:
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as one, pytest.raises(NetworkUsedError):
        one.bind(("::1", 0))
    with pytest.raises(NetworkUsedError):
        socket.getaddrinfo("localhost", 80)

    assert len(network_guard.attempts) == 2
    network_guard.attempts.clear()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such sockets")
def test_a_socket_that_is_a_file_is_allowed(tmp_path: Path, network_guard: NetworkGuard) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
        one.bind(str(tmp_path / "s"))

    assert network_guard.attempts == []
