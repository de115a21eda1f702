from pathlib import Path

from tests.packaging.checkouts import a_checkout, lock_to, said_by, start


def test_the_first_start_sets_up_and_the_second_goes_straight_to_the_program(tmp_path: Path) -> None:
    checkout = a_checkout(tmp_path / "Ein Ordner, ü")
    lock_to(checkout, version="1.0", says="hello")
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "companion").mkdir(parents=True)

    first = start(checkout, "--demo")
    second = start(checkout, "--diary", "my diary", "--demo", where=elsewhere)

    assert said_by(first) == [["--demo"], str(checkout), "hello"]
    assert said_by(second) == [["--diary", "my diary", "--demo"], str(elsewhere), "hello"]
    assert "Installing" in first.stdout
    assert list((checkout / "companion").glob("__pycache__/__main__.*.pyc"))
    assert len(second.stdout.splitlines()) == 1


def test_a_changed_lock_is_installed_before_the_program_starts(tmp_path: Path) -> None:
    checkout = a_checkout(tmp_path / "checkout")
    lock_to(checkout, version="1.0", says="hello")
    start(checkout, "--only-set-up")
    lock_to(checkout, version="2.0", says="good morning")

    done = start(checkout)

    assert said_by(done)[2] == "good morning"
    assert "Making" not in done.stdout


def test_a_package_that_is_not_the_locked_one_stops_set_up_and_the_next_start_recovers(
    tmp_path: Path,
) -> None:
    checkout = a_checkout(tmp_path / "checkout")
    lock_to(checkout, version="1.0", says="something else", sha256="0" * 64)

    refused = start(checkout)
    lock_to(checkout, version="1.0", says="hello")
    recovered = start(checkout)

    assert refused.returncode == 1
    assert "The packages could not be installed" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert said_by(recovered)[2] == "hello"
