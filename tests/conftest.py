"""What holds for every test: no network, no real screen, and never the person's own folders."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.network_guard import NetworkGuard

GUARD = NetworkGuard()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write picture snapshots anew")


def pytest_configure(config: pytest.Config) -> None:
    sys.addaudithook(GUARD)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _move_home(config)


def _move_home(config: pytest.Config) -> None:
    """Programs started by tests inherit this too."""
    home = Path(tempfile.mkdtemp(prefix="companion-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "runtime",
    }
    for name, place in places.items():
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place)


@pytest.fixture
def update_snapshots(request: pytest.FixtureRequest) -> bool:
    """Whether picture tests write what they see instead of comparing it."""
    return bool(request.config.getoption("--update-snapshots"))


@pytest.fixture
def network_guard() -> NetworkGuard:
    return GUARD


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    GUARD.attempts.clear()
    yield
    assert GUARD.attempts == []
