"""The frozen program: the locked packages in an environment of their own, and PyInstaller.

Works alike on Linux, Windows and macOS; needs uv.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import notices
from facts import ROOT
from licences import gather

ENVIRONMENT = ROOT / ".venv-package"
BUILT = ROOT / "build"
NEWEST = ("3.13", "3.12", "3.14")  # what we ship, the best first


def freeze() -> Path:
    """Build `build/frozen/swdesk` anew and return it. Raises `SystemExit` with one sentence."""
    python = _environment()
    frozen = BUILT / "frozen"
    shutil.rmtree(frozen, ignore_errors=True)
    environment = os.environ | {
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(source_date()),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    _run(
        [
            *(python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
            *("--distpath", frozen, "--workpath", BUILT / "work", ROOT / "packaging" / "swdesk.spec"),
        ],
        environment,
    )
    folder = frozen / ("swdesk.app" if sys.platform == "darwin" else "swdesk")
    if sys.platform == "linux":
        _tidy(folder)
    contents = folder / ("Contents/Resources" if sys.platform == "darwin" else "_internal")
    site = Path(_output([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]))
    gather(site, [*(name for name, _ in notices.locked()), "pyinstaller"], contents / "licences")
    own = Path(
        _output([python, "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"]), "LICENSE.txt"
    )
    if own.is_file():
        shutil.copy(own, contents / "licences" / "Python.txt")
    return folder


def source_date() -> int:
    """Seconds of the epoch that stand in a package in place of now: the last commit's."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    try:
        return int(_output(["git", "-C", ROOT, "log", "-1", "--format=%ct"]))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)


def working_uv() -> str:
    """The uv of this machine, else the private one of the set-up. Raises `SystemExit`."""
    found = os.environ.get("UV") or shutil.which("uv")
    private = ROOT / ".venv-uv" / "bin" / "uv"
    if found is None and private.is_file():
        found = str(private)
    if found is None:
        raise SystemExit("uv was not found: run `make setup`, or install it with pipx.")
    return found


def _environment() -> Path:
    """The locked packages and PyInstaller in an environment of their own; its Python."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "UV_PYTHON")
    }
    environment |= {"UV_PROJECT_ENVIRONMENT": str(ENVIRONMENT), "UV_PYTHON_PREFERENCE": "system"}
    _run(
        [
            *(working_uv(), "sync", "--frozen", "--quiet", "--no-dev", "--group", "package"),
            *("--python", _python()),
        ],
        environment,
    )
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _python() -> str:
    """The Python that goes into the program: 3.13 where there is one, else the one that runs this."""
    if os.name == "nt":
        return NEWEST[0]
    for version in NEWEST:
        minor = version.partition(".")[2]
        found = _output(["sh", "-c", f". packaging/pythons.sh; python_of {minor}"])
        if found:
            return found
    return sys.executable


def _tidy(folder: Path) -> None:
    """Take out of Python and its modules the debugging tables, most of their size, and the builder's folders.

    Not out of what a wheel's maker has patched already (`*.libs`); Qt's libraries have none.
    """
    files = [
        path
        for path in sorted((folder / "_internal").rglob("*.so*"))
        if not path.is_symlink()
        and not any(part.endswith(".libs") or part in ("Qt", "livekit") for part in path.parts)
    ]
    _run([_tool("strip", "binutils"), "--strip-unneeded", *files], dict(os.environ))
    # Python is built for the folder it was installed in; here PyInstaller's loader says where libraries are
    built_here = [path for path in files if path.name.startswith("libpython") or "lib-dynload" in path.parts]
    _run([_tool("patchelf", "patchelf"), "--remove-rpath", *built_here], dict(os.environ))


def _tool(name: str, package: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise SystemExit(f"{name} was not found: install {package}.")
    return path


def _run(command: list[object], environment: dict[str, str]) -> None:
    words = [str(word) for word in command]
    if subprocess.run(words, cwd=ROOT, env=environment, check=False).returncode:
        raise SystemExit(f"{Path(words[0]).name} failed: see above.")


def _output(command: list[object]) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
