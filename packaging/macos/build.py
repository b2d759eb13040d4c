"""The macOS package of PyInstaller's swdesk.app: a disk image, signed and notarised where there are secrets.

SWDESK_SIGN_IDENTITY names a certificate in the keychain ("Developer ID Application: …"), SWDESK_NOTARY_KEY
a file with an App Store Connect key, beside SWDESK_NOTARY_KEY_ID and SWDESK_NOTARY_ISSUER. Without an
identity the signature is nobody's: whoever opens such an app must allow it in System Settings.
"""

from __future__ import annotations

import os
import platform
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from facts import VERSION

HERE = Path(__file__).parent
IDENTITY = "SWDESK_SIGN_IDENTITY"
NOTARY_KEY = "SWDESK_NOTARY_KEY"
MACH_O = {  # the first four bytes of programs and libraries, for one processor and for several
    bytes.fromhex("cffaedfe"),
    bytes.fromhex("cefaedfe"),
    bytes.fromhex("cafebabe"),
}
NESTED = {".framework", ".app", ".bundle", ".xpc"}


def build(folder: Path, out: Path) -> list[Path]:
    """The disk image of the app at `folder`, written into `out`. Raises `SystemExit` with one sentence."""
    if folder.suffix != ".app" or not (folder / "Contents" / "Info.plist").is_file():
        raise SystemExit(f"{folder} is no macOS build: it is no .app with Contents/Info.plist in it.")
    out.mkdir(parents=True, exist_ok=True)
    identity = os.environ.get(IDENTITY)
    if identity:
        for path in signing_order(folder):
            sign(path, identity)
    else:
        # anew over all of it: licences were added to what PyInstaller signed, and a broken seal is "damaged"
        run("codesign", "--force", "--sign", "-", folder)
    run("codesign", "--verify", "--deep", "--strict", folder)
    image = disk_image(folder, out)
    if identity:
        sign(image, identity)
        if NOTARY_KEY in os.environ:
            run("sh", HERE / "notarize.sh", image)
    return [image]


def signing_order(app: Path) -> Iterator[Path]:
    """What is signed, the inner before the outer: a signature covers those within it."""
    files, bundles = [], []
    for path in app.rglob("*"):
        if path.is_symlink():
            continue
        if path.is_file() and _is_mach_o(path):
            files.append(path)
        elif path.is_dir() and path.suffix in NESTED:
            bundles.append(path)
    for paths in (files, bundles):
        yield from sorted(paths, key=lambda path: (-len(path.parts), path))
    yield app


def sign(path: Path, identity: str) -> None:
    """With the hardened runtime, and what it allows where a program begins."""
    allowed = []
    if path.suffix == ".app" or (path.parent.name == "MacOS" and path.is_file()):
        allowed = ["--entitlements", HERE / "entitlements.plist"]
    run("codesign", "--force", "--timestamp", "--options", "runtime", *allowed, "--sign", identity, path)


def disk_image(app: Path, out: Path) -> Path:
    """`swdesk-VERSION-macos-PROCESSOR.dmg`: the app, and a link to where it belongs."""
    image = out / f"swdesk-{VERSION}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory() as name:
        content = Path(name, "swdesk")
        content.mkdir()
        run("ditto", app, content / app.name)  # keeps the links that a signature counts
        (content / "Applications").symlink_to("/Applications")
        run("hdiutil", "create", "-volname", "swdesk", "-srcfolder", content, "-format", "ULFO", "-ov", image)
    return image


def run(*command: object) -> None:
    """Run a tool; its own words say what was wrong. Raises `SystemExit`."""
    words = [str(word) for word in command]
    if subprocess.run(words, check=False).returncode:
        raise SystemExit(f"{Path(words[0]).name} failed for {words[-1]}: see above.")


def _is_mach_o(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in MACH_O
