"""The rule of the root conftest: in CI nothing passes by not running."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FILES = {
    "mark": "import pytest\n@pytest.mark.skip(reason='no tool')\ndef test_it(): pass\n",
    "call": "import pytest\ndef test_it(): pytest.skip('no tool')\n",
    "module": "import pytest\npytest.skip('no tool', allow_module_level=True)\n",
    "import": "import pytest\npytest.importorskip('no_such_tool')\ndef test_it(): pass\n",
    "fixture": (
        "import pytest\n@pytest.fixture\ndef tool():\n    pytest.skip('no tool')\ndef test_it(tool): pass\n"
    ),
    "xfail": "import pytest\n@pytest.mark.xfail(strict=True)\ndef test_it(): assert False\n",
    "pass": "def test_it(): pass\n",
}


def summary(folder: Path, ci: str | None) -> tuple[int, str]:
    shutil.copy(ROOT / "conftest.py", folder / "conftest.py")
    for name, text in FILES.items():
        (folder / f"test_{name}.py").write_text(text)
    environment = {name: value for name, value in os.environ.items() if name not in {"CI", "PYTEST_ADDOPTS"}}
    if ci is not None:
        environment["CI"] = ci
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull),
            *("--continue-on-collection-errors", "--rootdir", str(folder), str(folder)),
        ],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere some parts of a desktop cannot be had")
def test_in_ci_every_kind_of_skip_fails(tmp_path: Path) -> None:
    code, text = summary(tmp_path, ci="true")
    assert code == 1, text
    last = text.splitlines()[-1]
    assert "1 failed, 1 passed, 1 xfailed, 4 errors" in last  # before a test's body it is pytest's error
    assert text.count("counts as failed in CI: ") >= 5


def test_elsewhere_a_skip_is_a_skip(tmp_path: Path) -> None:
    code, text = summary(tmp_path, ci=None)
    assert code == 0, text
    assert "1 passed, 5 skipped, 1 xfailed" in text.splitlines()[-1]
