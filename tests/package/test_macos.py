"""The macOS package, as far as another system can say: its facts, and what is done to it in which order.

Apple's own tools are played by scripts that write down how they were called.
"""

from __future__ import annotations

import base64
import datetime
import os
import plistlib
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from facts import APP_ID, ROOT
from icons import ICNS_KINDS, write_icns
from macos import build as macos
from macos.bundle import information
from PySide6.QtGui import QImageReader

from tests.package.need import need

FOLDER = ROOT / "packaging" / "macos"
IDENTITY = "Developer ID Application: Ada (TEAM123456)"


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Reads how Apple's tools were called."""
    tools, log = tmp_path / "tools", tmp_path / "calls.log"
    tools.mkdir()
    log.touch()
    for name in ("codesign", "ditto", "hdiutil", "xcrun", "spctl", "security"):
        script = f'#!/bin/sh\necho "{name} $*" >>"{log}"\n'
        if name == "ditto":
            script += 'cp -a "$1" "$2"\n'
        elif name == "hdiutil":
            script += f'for last; do :; done; ls "$5" >"{tmp_path}/content"; echo image >"$last"\n'
        elif name == "security":
            script += f'[ "$1" != import ] || cp "$2" "{tmp_path}/imported.p12"\n'
            script += f'[ "$1" != find-identity ] || echo \'  1) A1B2 "{IDENTITY}"\'\n'
        (tools / name).write_text(script)
        (tools / name).chmod(0o700)
    monkeypatch.setenv("PATH", str(tools), prepend=":")
    return lambda: log.read_text().splitlines()


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An app as PyInstaller lays it out: libraries in frameworks and alone, links among them, data."""
    contents = tmp_path / "swdesk.app" / "Contents"
    library = bytes.fromhex("cffaedfe") + b"code"
    for name in (
        "MacOS/swdesk",
        "Frameworks/libpython3.13.dylib",
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Frameworks/PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    ):
        path = contents / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(library)
    (contents / "Resources").mkdir()
    (contents / "Resources" / "window.qss").write_text("QWidget {}")
    (contents / "Resources" / "libpython3.13.dylib").symlink_to("../Frameworks/libpython3.13.dylib")
    (contents / "Info.plist").write_bytes(plistlib.dumps(information()))
    return contents.parent


def test_the_facts_of_the_app() -> None:
    facts = information()
    assert facts["CFBundleIdentifier"] == APP_ID
    assert all(part.isdigit() for part in facts["CFBundleVersion"].split("."))
    assert facts["CFBundleVersion"] == facts["CFBundleShortVersionString"]
    assert facts["NSHighResolutionCapable"] is True
    assert facts["LSMinimumSystemVersion"] == "14.0"
    assert "@" not in str(facts)
    schemes = {scheme: kind for kind in facts["CFBundleURLTypes"] for scheme in kind["CFBundleURLSchemes"]}
    assert set(schemes) == {"tel", "sip", "sips", "callto", "swdesk"}
    assert schemes["swdesk"]["LSHandlerRank"] == "Owner"
    # an address book or a softphone that is there comes first
    assert {schemes[each]["LSHandlerRank"] for each in schemes if each != "swdesk"} == {"Alternate"}


def test_what_is_asked_for_is_asked_in_a_sentence() -> None:
    facts = information()
    texts = {key: text for key, text in facts.items() if key.endswith("UsageDescription")}
    assert set(texts) == {
        "NSCameraUsageDescription",
        "NSMicrophoneUsageDescription",
        "NSLocalNetworkUsageDescription",
    }
    for text in texts.values():
        assert text.startswith("swdesk ")
        assert text.endswith(".")
        assert 6 <= len(text.split()) <= 20
    assert len(set(texts.values())) == 3


def test_nothing_more_is_allowed_than_is_needed() -> None:
    allowed = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert allowed == {
        "com.apple.security.device.camera": True,
        "com.apple.security.device.audio-input": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_without_secrets_the_image_is_made_and_signed_by_nobody(app: Path, tmp_path: Path, calls) -> None:
    (image,) = macos.build(app, tmp_path / "out")
    assert image.read_text() == "image\n"
    assert image.suffix == ".dmg"
    seal, verified, *made = calls()
    assert seal == f"codesign --force --sign - {app}"
    assert verified == f"codesign --verify --deep --strict {app}"
    assert [call.split()[0] for call in made] == ["ditto", "hdiutil"]
    assert sorted((tmp_path / "content").read_text().split()) == ["Applications", "swdesk.app"]


def test_with_an_identity_all_code_is_signed_from_within(
    app: Path, tmp_path: Path, calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SWDESK_SIGN_IDENTITY", IDENTITY)
    (image,) = macos.build(app, tmp_path / "out")
    signed = [call for call in calls() if call.startswith("codesign --force")]
    for call in signed:
        assert "--timestamp --options runtime" in call
        assert f"--sign {IDENTITY} " in call
    order = [call.rpartition(f"{IDENTITY} ")[2] for call in signed]
    inside = [str(Path(path).relative_to(app)) for path in order[:-1] if path.startswith(str(app))]
    assert set(inside) == {
        "Contents/MacOS/swdesk",
        "Contents/Frameworks/libpython3.13.dylib",
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework",
        "Contents/Frameworks/PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        ".",
    }
    for path in inside:
        outer = [each for each in inside if path.startswith(each + "/") or each == "."]
        assert all(inside.index(each) >= inside.index(path) for each in outer)
    assert order[-1] == str(image)
    allowed = [call for call in signed if "--entitlements" in call]
    assert [call.rpartition("/")[2] for call in allowed] == ["swdesk", "swdesk.app"]
    assert f"codesign --verify --deep --strict {app}" in calls()
    assert not any(call.startswith("xcrun") for call in calls())


def test_with_a_key_it_is_notarised_and_stapled(
    app: Path, tmp_path: Path, calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SWDESK_SIGN_IDENTITY", IDENTITY)
    monkeypatch.setenv("SWDESK_NOTARY_KEY", "/keys/notary.p8")
    monkeypatch.setenv("SWDESK_NOTARY_KEY_ID", "KEY1")
    with pytest.raises(SystemExit, match="failed"):
        macos.build(app, tmp_path / "out")  # a fact is missing
    monkeypatch.setenv("SWDESK_NOTARY_ISSUER", "issuer-1")
    (image,) = macos.build(app, tmp_path / "out")
    assert [call for call in calls() if not call.startswith(("codesign", "ditto", "hdiutil"))] == [
        f"xcrun notarytool submit {image} --wait --timeout 30m "
        "--key /keys/notary.p8 --key-id KEY1 --issuer issuer-1",
        f"xcrun stapler staple {image}",
        f"xcrun stapler validate {image}",
        f"spctl --assess --type open --context context:primary-signature {image}",
    ]


def test_what_is_no_app_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no macOS build"):
        macos.build(tmp_path, tmp_path)


def test_the_certificate_goes_into_a_keychain_and_no_secret_into_an_argument(tmp_path: Path, calls) -> None:
    need("openssl")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, IDENTITY)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    given = pkcs12.serialize_key_and_certificates(
        b"swdesk", key, certificate, None, serialization.BestAvailableEncryption(b"tr0ub4dor")
    )
    done = subprocess.run(
        ["sh", FOLDER / "import_certificate.sh"],
        env={
            "PATH": os.environ["PATH"],
            "TMPDIR": str(tmp_path),
            "MACOS_CERTIFICATE": base64.b64encode(given).decode(),
            "MACOS_CERTIFICATE_PASSWORD": "tr0ub4dor",
            "NOTARY_KEY": "-----BEGIN PRIVATE KEY-----\nsecret\n",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    lines = dict(line.split("=", 1) for line in done.stdout.splitlines())
    assert lines["SWDESK_SIGN_IDENTITY"] == IDENTITY
    notary = Path(lines["SWDESK_NOTARY_KEY"])
    assert notary.read_text() == "-----BEGIN PRIVATE KEY-----\nsecret\n"
    assert notary.stat().st_mode & 0o077 == 0
    # what was imported opens with the passing word and is the key that was given
    (imported,) = (call for call in calls() if call.startswith("security import"))
    passing = imported.split(" -P ")[1].split()[0]
    found, _, _ = pkcs12.load_key_and_certificates((tmp_path / "imported.p12").read_bytes(), passing.encode())
    assert found.private_numbers() == key.private_numbers()
    assert "tr0ub4dor" not in "".join(calls()) + done.stdout + done.stderr
    assert not [*notary.parent.glob("*.p12"), *notary.parent.glob("*.pem")]


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    write_icns(tmp_path / "a.icns")
    reader = QImageReader(str(tmp_path / "a.icns"))
    sizes = []
    for index in range(reader.imageCount()):
        assert reader.jumpToImage(index)
        sizes.append(reader.read().width())
    assert sorted(sizes) == sorted(ICNS_KINDS.values())


@pytest.mark.parametrize("script", ["notarize.sh", "import_certificate.sh"])
def test_scripts_parse(script: str) -> None:
    subprocess.run(["sh", "-n", FOLDER / script], check=True)
