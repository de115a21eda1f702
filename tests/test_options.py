"""What can be asked for on the command line."""

from pathlib import Path

import pytest

from companion import __version__
from companion.options import Options, read_options


def test_without_options_the_persons_own_diary_is_opened() -> None:
    assert read_options([]) == Options(diary=None, demo=False, read_only=False)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--diary", "my diary"], Options(diary=Path("my diary"), demo=False, read_only=False)),
        (["--demo"], Options(diary=None, demo=True, read_only=False)),
        (["--diary=d", "--demo"], Options(diary=Path("d"), demo=True, read_only=False)),
        (["--read-only", "--diary", "d"], Options(diary=Path("d"), demo=False, read_only=True)),
    ],
)
def test_options_are_read_in_any_order(arguments: list[str], expected: Options) -> None:
    assert read_options(arguments) == expected


@pytest.mark.parametrize("arguments", [["--dairy", "d"], ["--diary"], ["somewhere"]])
def test_a_wrong_option_ends_with_a_sentence_and_status_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_options(arguments)

    assert ended.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_options(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"Pain Companion {__version__}"


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--help"])

    told = capsys.readouterr().out
    assert all(option in told for option in ("--diary", "--demo", "--read-only", "--version"))
