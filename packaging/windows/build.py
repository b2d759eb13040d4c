"""The Windows packages of a PyInstaller folder: an installer for one user, and a portable zip.

The installer is compiled by makensis, which runs on Linux as well: so it is tested there, under Wine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from facts import APP_ID, LICENCE, ROOT, VERSION, version_numbers
from icons import write_ico

HERE = Path(__file__).parent
OFFER = ROOT / "packaging" / "texts" / "SOURCE-OFFER.txt"
SIGNER = HERE / "sign.py"
THUMBPRINT = "SWDESK_SIGN_THUMBPRINT"  # of a certificate in the user's store; without it nothing is signed
CONTENTS = "_internal"  # PyInstaller's own folder beside the executables


def build(folder: Path, out: Path) -> list[Path]:
    """Both packages of `folder`, written into `out`. Raises `SystemExit` with one sentence."""
    if not (folder / "swdesk-gui.exe").is_file() or not (folder / CONTENTS).is_dir():
        raise SystemExit(f"{folder} is no Windows build: there is no swdesk-gui.exe with {CONTENTS} in it.")
    out.mkdir(parents=True, exist_ok=True)
    if THUMBPRINT in os.environ:
        run([sys.executable, SIGNER, *sorted(folder.glob("*.exe"))])
    return [installer(folder, out), portable(folder, out)]


def installer(folder: Path, out: Path) -> Path:
    """`swdesk-VERSION-setup.exe`."""
    setup = out / f"swdesk-{VERSION}-setup.exe"
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        write_ico(work / "swdesk.ico")
        # ours, and what holds for all of it; NSIS takes the lines of another system for one
        terms = "\n\n".join(text.read_text("utf-8") for text in (LICENCE, OFFER))
        text = terms.replace("\n", "\r\n")
        (work / "licence.txt").write_text(text, "utf-8-sig", newline="")
        (work / "removals.nsh").write_text(removals(folder), "utf-8")
        facts = {
            "VERSION": VERSION,
            "NUMBERS": ".".join(map(str, version_numbers())),
            "APP_ID": APP_ID,
            "FOLDER": folder.resolve(),
            "OUT": setup.resolve(),
            "ICON": work / "swdesk.ico",
            "LICENCE": work / "licence.txt",
            "REMOVALS": work / "removals.nsh",
            "SIZE": sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024,
        }
        if THUMBPRINT in os.environ:
            facts["SIGNER"] = f'"{sys.executable}" "{SIGNER}"'
        if sys.platform != "win32":
            facts["TARGET"] = "amd64-unicode"  # for Debian's Wine; NSIS's own release knows 32 bits only
        definitions = [f"-D{key}={value}" for key, value in facts.items()]
        run([makensis(), "-V2", "-WX", *definitions, HERE / "swdesk.nsi"])
    return setup


def removals(folder: Path) -> str:
    """NSIS lines that delete the files at the top of `folder`, and nothing else that may lie there."""
    files = sorted(path.name for path in folder.iterdir() if path.is_file())
    folders = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name != CONTENTS)
    if folders:
        raise SystemExit(f"The uninstaller would leave {', '.join(folders)} behind: put it into {CONTENTS}.")
    return "".join(f'Delete "$INSTDIR\\{name}"\n' for name in files)


def portable(folder: Path, out: Path) -> Path:
    """`swdesk-VERSION-windows-x64.zip`: the folder as it is, to be unpacked anywhere."""
    archive = out / f"swdesk-{VERSION}-windows-x64.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                written.write(path, Path(f"swdesk-{VERSION}", path.relative_to(folder)))
    return archive


def makensis() -> str:
    """Where NSIS's compiler is. Raises `SystemExit`."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(usual) if usual.is_file() else None)
    if found is None:
        raise SystemExit("makensis was not found: install NSIS 3.08 or later (apt: nsis).")
    return found


def run(command: list[object]) -> None:
    """Run a tool; its own words say what was wrong. Raises `SystemExit`."""
    words = [str(word) for word in command]
    if subprocess.run(words, check=False).returncode:
        raise SystemExit(f"{Path(words[0]).name} failed: see above.")
