"""Loading matplotlib: in its own folder, without looking at the fonts of the system."""

import os
import stat
import subprocess
import sys
from pathlib import Path

from matplotlib.font_manager import FontManager

from companion.charts.loading import FONT_LIST_VERSION

IN_A_FRESH_PROCESS = """
import sys
from pathlib import Path
from companion.charts import folder, loading
assert not {"numpy", "matplotlib"} & set(sys.modules), "importing it loads nothing"
folder.keep_in(Path(sys.argv[1]))
from tests.chart_builders import a_look
kit = loading.load(a_look())
from matplotlib import font_manager
print(len(font_manager.fontManager.ttflist), [chart.key for chart in kit.charts])
import gc
assert gc.isenabled() and gc.get_freeze_count(), "what was loaded is kept, what comes later is collected"
threads = Path("/proc/self/task")
assert not threads.exists() or len(list(threads.iterdir())) == 1, "numpy works alone"
"""


def test_the_font_list_is_of_the_version_that_matplotlib_reads() -> None:
    assert FontManager.__version__ == FONT_LIST_VERSION


def test_loading_searches_no_system_fonts_and_keeps_to_a_private_folder(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    script = "import os; os.umask(0o077)\n" + IN_A_FRESH_PROCESS

    done = subprocess.run(
        [sys.executable, "-c", script, str(cache)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "HOME": str(tmp_path)},
    )

    assert done.stderr == ""
    assert done.stdout.split() == ["1", "['pain']"]
    written = sorted(cache.rglob("*"))
    assert [path.name for path in written] == ["matplotlib", f"fontlist-v{FONT_LIST_VERSION}.json"]
    assert [stat.S_IMODE(path.stat().st_mode) for path in written] == [0o700, 0o600]
    assert sorted(tmp_path.iterdir()) == [cache]


IMPORTED_SPARINGLY = """
import sys
from companion.charts.sparing import SOLID, spared_work
with spared_work():
    from companion.charts import picture
from matplotlib import artist, lines
assert SOLID not in sys.modules and f"{SOLID}.axes3d" not in sys.modules
manual = artist.kwdoc(lines.Line2D)
print(manual in lines.Line2D.set.__doc__, "linewidth" in manual)
from mpl_toolkits.mplot3d import Axes3D
print(Axes3D.__module__)
"""


def test_matplotlib_is_imported_without_manual_and_third_dimension_and_is_whole_afterwards(
    tmp_path: Path,
) -> None:
    folder = {"MPLCONFIGDIR": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORTED_SPARINGLY],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env=os.environ | folder,
    )

    assert done.stderr == ""
    assert done.stdout.split() == ["False", "True", "mpl_toolkits.mplot3d.axes3d"]
