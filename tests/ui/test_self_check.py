"""`--self-check`: every part is looked at, and one that is missing has its sentence."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QLibraryInfo

from swdesk.app.self_check import call, engine, window
from swdesk.app.self_check import run as self_check
from swdesk.app.self_check.finding import BrokenError, Check, found
from swdesk.cli.options import SelfCheckOptions
from swdesk.cli.parser import parse
from swdesk.cli.problems import UsageProblem
from swdesk.cli.reporter import Reporter

PARTS = (*window.CHECKS, *engine.CHECKS)


@pytest.mark.parametrize("check", PARTS, ids=lambda check: check.name)
def test_every_part_of_this_copy_works(check, qapp):
    finding = found(check)
    assert finding.is_ok, finding.words
    assert finding.words


def sentence(look) -> str:
    """What is wrong: one sentence with what, why and what to do next."""
    with pytest.raises(BrokenError) as caught:
        look()
    text = str(caught.value)
    assert text.endswith(".")
    assert ": " in text
    assert "; " in text
    assert "\n" not in text
    return text


@pytest.fixture
def empty_qt(monkeypatch, tmp_path):
    """A Qt whose plugins and translations were left out."""
    (tmp_path / "platforms").mkdir()
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path))
    return tmp_path


def test_a_platform_that_was_left_out_is_missed(qapp, empty_qt):
    assert sentence(window.platform).startswith("No window can be opened: ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their own libraries")
def test_a_library_that_the_platform_needs_is_named(qapp, empty_qt):
    (empty_qt / "platforms" / "libqxcb.so").write_bytes(b"no library")
    assert "libqxcb.so" in sentence(window.platform)


def test_tls_without_its_backend_is_missed(qapp, monkeypatch):
    from PySide6.QtNetwork import QSslSocket

    monkeypatch.setattr(QSslSocket, "availableBackends", lambda: ["cert-only"])
    assert sentence(window.tls).startswith("Qt has no TLS: ")


def test_multimedia_that_lost_its_plugin_is_missed(qapp, monkeypatch):
    from PySide6.QtMultimedia import QMediaFormat

    monkeypatch.setattr(QMediaFormat, "supportedVideoCodecs", lambda *_: [])
    assert "FFmpeg" in sentence(window.multimedia)


@pytest.mark.qt_log_ignore("Cannot (read|open) file|svg")
def test_an_icon_that_is_no_drawing_is_missed(qapp, monkeypatch, tmp_path):
    (tmp_path / "mic.svg").write_text("<svg")
    monkeypatch.setattr("swdesk.app.desktop.resources.resource", lambda *_: tmp_path)
    assert "mic.svg" in sentence(window.icons)


def test_a_system_without_fonts_is_told_which_to_install(qapp, monkeypatch):
    monkeypatch.setattr(window.QFontDatabase, "families", list)
    assert "fonts-dejavu-core" in sentence(window.style)


def test_a_translation_that_cannot_be_read_is_missed(qapp, monkeypatch, tmp_path):
    (tmp_path / "swdesk_de.qm").write_bytes(b"nothing")
    monkeypatch.setattr("swdesk.app.desktop.resources.resource", lambda *_: tmp_path)
    assert "swdesk_de.qm" in sentence(window.translations)


def test_no_authorities_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr("swdesk.session.authorities.has_authorities", lambda _context: False)
    assert "ca-certificates" in sentence(engine.certificates)


def test_a_keyring_that_was_left_out_is_missed(monkeypatch):
    monkeypatch.setattr(engine, "KEYRINGS", {"linux": (), sys.platform: ("keyring.backends.nowhere",)})
    assert "keyring.backends.nowhere" in sentence(engine.keyring)
    monkeypatch.setattr(engine, "KEYRINGS", {"linux": (), sys.platform: ()})
    monkeypatch.setattr(engine, "entry_points", lambda group: ())
    assert "does not know its own backends" in sentence(engine.keyring)


def test_a_canceller_that_does_nothing_is_found_out(monkeypatch):
    from swdesk.media.processing.apm import Apm

    monkeypatch.setattr(Apm, "process", lambda _self, samples: samples.copy())
    assert sentence(engine.echo_canceller).startswith("Echo is not cancelled: a test echo lost 0 dB only")


def test_a_canceller_without_its_library_is_told(monkeypatch):
    from swdesk.media.processing import apm

    def missing():
        raise apm.CancellerUnavailableError("livekit is not installed")

    monkeypatch.setattr(apm, "library", missing)
    assert "livekit is not installed" in sentence(engine.echo_canceller)


def test_a_codec_that_was_left_out_is_named(monkeypatch):
    import av

    made = av.CodecContext.create

    def create(name, *rest):
        if name == "libx264":
            raise ValueError("no such codec")
        return made(name, *rest)

    monkeypatch.setattr(av, "CodecContext", type("Without264", (), {"create": staticmethod(create)}))
    assert sentence(engine.codecs).startswith("H.264 cannot be coded: ")


def test_concealment_without_libopus_is_missed(monkeypatch):
    monkeypatch.setattr("swdesk.media.hearing.libopus.library", lambda: None)
    assert "libopus" in sentence(engine.codecs)


GOOD = {
    "event": "verdict",
    "outcome": "ok",
    "sentence": None,
    "received": {"video_frames": 80, "audio_packets": 150},
}


def test_a_good_call_is_told_in_numbers():
    assert call.judged(json.dumps(GOOD), "") == "80 pictures, 150 sound packets in 3 s"


@pytest.mark.parametrize(
    ("out", "why"),
    [
        ("", "it said nothing"),
        ("no json", "it said nothing"),
        (json.dumps(GOOD | {"outcome": "network", "sentence": "The space is gone."}), "The space is gone"),
        (json.dumps(GOOD | {"received": None}), "only 0 pictures and 0 sound packets"),
        (json.dumps(GOOD | {"received": {"video_frames": 0, "audio_packets": 150}}), "only 0 pictures"),
    ],
)
def test_a_call_that_did_not_work_has_its_sentence(out, why):
    assert why in sentence(lambda: call.judged(out, ""))


def test_a_call_that_hangs_or_cannot_begin_ends(monkeypatch):
    def late(*_args, **_settings):
        raise subprocess.TimeoutExpired("swdesk", 90)

    def absent(*_args, **_settings):
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr(subprocess, "run", late)
    assert "did not end within 90 s" in sentence(call.loopback)
    monkeypatch.setattr(subprocess, "run", absent)
    assert "cannot be started" in sentence(call.loopback)


def reported(*looks, as_json: bool) -> tuple[int, list[str]]:
    stream = io.StringIO()
    checks = [Check(f"part {number}", look) for number, look in enumerate(looks)]
    code = self_check.report(checks, Reporter(as_json=as_json, stream=stream))
    return code, stream.getvalue().splitlines()


def broken() -> str:
    raise BrokenError("It is gone", "nobody knows why")


def odd() -> str:
    raise OSError("something else")


def test_one_line_each_and_zero_when_all_is_well():
    code, lines = reported(lambda: "fine", lambda: "good", as_json=False)
    assert code == 0
    assert [line.split()[0] for line in lines[:2]] == ["ok", "ok"]
    assert lines[2].endswith("is complete.")


def test_one_broken_part_is_enough_and_the_others_are_still_looked_at():
    code, lines = reported(broken, odd, lambda: "fine", as_json=False)
    assert code == 1
    assert lines[0] == "BROKEN  part 0          It is gone: nobody knows why; install swdesk again."
    assert "OSError: something else" in lines[1]
    assert lines[2].startswith("ok ")
    assert "part 0, part 1" in lines[3]


def test_the_same_for_programs():
    code, lines = reported(broken, lambda: "fine", as_json=True)
    said = [json.loads(line) for line in lines]
    assert code == 1
    assert [(each["name"], each["ok"]) for each in said[:2]] == [("part 0", False), ("part 1", True)]
    assert said[2]["outcome"] == "unexpected"
    assert said[2]["code"] == 1


def test_it_is_asked_for_by_an_option():
    assert parse(["--self-check", "--json"]) == SelfCheckOptions(json=True)
    with pytest.raises(UsageProblem, match="--self-check"):
        parse(["--json"])
