"""Signs Windows programs with the certificate that SWDESK_SIGN_THUMBPRINT names in the user's store.

python packaging/windows/sign.py swdesk.exe swdesk-gui.exe
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

STAMPS = "http://timestamp.digicert.com"  # so that a signature outlives its certificate
LIMIT = 300  # s


def signtool() -> str:
    """The newest signtool of the Windows SDKs here. Raises `SystemExit`."""
    kits = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Windows Kits" / "10" / "bin"
    found = [shutil.which("signtool"), *map(str, sorted(kits.glob("*/x64/signtool.exe"), reverse=True))]
    if not any(found):
        raise SystemExit("signtool was not found: install the Windows SDK, or unset SWDESK_SIGN_THUMBPRINT.")
    return next(filter(None, found))


def main(files: list[str]) -> int:
    """Sign each file; returns signtool's exit code."""
    wanted = ["/sha1", os.environ["SWDESK_SIGN_THUMBPRINT"], "/fd", "sha256", "/tr", STAMPS, "/td", "sha256"]
    return subprocess.run([signtool(), "sign", *wanted, *files], check=False, timeout=LIMIT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
