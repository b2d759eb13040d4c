"""What calls need beside a window: certificates, a keyring, the echo canceller, the codecs."""

from __future__ import annotations

import importlib
import ssl
import sys
from fractions import Fraction
from importlib.metadata import entry_points

from swdesk.app.self_check.finding import BrokenError, Check

KEYRINGS = {
    "win32": ("keyring.backends.Windows",),
    "darwin": ("keyring.backends.macOS",),
    "linux": ("keyring.backends.SecretService", "secretstorage", "keyring.backends.kwallet"),
}
LEAST_ECHO_LOSS = 10.0  # dB; the canceller takes 35 and more once it has heard a voice for some seconds


def certificates() -> str:
    """Python's TLS, and authorities to trust."""
    from swdesk.session.authorities import has_authorities
    from swdesk.session.network import trust

    context = trust()
    if not has_authorities(context):
        raise BrokenError(
            "No certificate authorities were found",
            "the system keeps them in none of the usual places",
            "install the package ca-certificates, or name a file with SSL_CERT_FILE",
        )
    count = context.cert_store_stats()["x509_ca"]
    return f"{ssl.OPENSSL_VERSION}, {count or 'a folder of'} authorities"


def keyring() -> str:
    """The ways to this system's keyring are there; whether a keyring runs is another matter."""
    for name in KEYRINGS.get(sys.platform, KEYRINGS["linux"]):
        try:
            importlib.import_module(name)
        except ImportError as error:
            raise BrokenError(
                "The token cannot be remembered", f"{name} cannot be loaded ({error})"
            ) from None
    if not entry_points(group="keyring.backends"):
        raise BrokenError("The token cannot be remembered", "keyring does not know its own backends")
    import keyring as library

    from swdesk.errors import StorageNotAvailableError
    from swdesk.session.secrets import acceptable

    try:
        running = type(acceptable(library.get_keyring())).__module__.rpartition(".")[2]
    except StorageNotAvailableError:
        running = "none in this session"
    return f"its ways are there; running: {running}"


def echo_canceller() -> str:
    """Three seconds of noise that come back 60 ms later must lose most of their power."""
    import numpy as np

    from swdesk.media.processing.apm import Apm
    from swdesk.media.processing.canceller import CancellerUnavailableError
    from swdesk.media.processing.settings import Stages
    from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME

    try:
        module = Apm(Stages(echo_cancellation=True, noise_suppression=False, auto_gain_control=False))
    except CancellerUnavailableError as error:
        raise BrokenError("Echo is not cancelled", error) from None
    try:
        far = np.random.default_rng(1).normal(0, 3000, 3 * SAMPLE_RATE).astype(np.int16)
        near = np.concatenate((np.zeros(SAMPLE_RATE * 60 // 1000, np.int16), far // 2))
        before, after = [], []
        for at in range(0, len(far), SAMPLES_PER_FRAME):
            module.far_end(far[at : at + SAMPLES_PER_FRAME])
            heard = near[at : at + SAMPLES_PER_FRAME]
            before.append(heard)
            after.append(module.process(heard))
    finally:
        module.close()

    def power(frames: list[np.ndarray]) -> float:
        return float(np.mean(np.concatenate(frames[-50:]).astype(float) ** 2)) + 1e-3

    loss = 10 * np.log10(power(before) / power(after))
    if loss < LEAST_ECHO_LOSS:
        raise BrokenError("Echo is not cancelled", f"a test echo lost {loss:.0f} dB only")
    return f"a test echo lost {loss:.0f} dB"


def codecs() -> str:
    """Opus, VP8 and H.264 both ways, and libopus itself, which conceals what is lost."""
    import av
    import numpy as np

    from swdesk.media.hearing.libopus import library

    picture = av.VideoFrame.from_ndarray(np.full((240 * 3 // 2, 320), 90, np.uint8), "yuv420p")
    sound = av.AudioFrame.from_ndarray(np.zeros((1, 960), np.int16), "s16", "mono")
    sound.sample_rate = 48_000
    for name, mime, frame in (
        ("Opus", "audio/opus", sound),
        ("VP8", "video/VP8", picture),
        ("H.264", "video/H264", picture),
    ):
        try:
            made = _there_and_back(mime, frame)
        except Exception as error:  # av and libraries under it have errors of many kinds
            raise BrokenError(f"{name} cannot be coded", f"{type(error).__name__}: {error}") from error
        if not made:
            raise BrokenError(f"{name} cannot be decoded", "nothing came of a test frame")
    if library() is None:
        raise BrokenError("Lost sound cannot be concealed", "there is no libopus")
    return f"Opus, VP8, H.264; PyAV {av.__version__}"


def _there_and_back(mime: str, frame) -> list:
    """What is decoded of an encoded frame."""
    from aiortc.codecs import depayload, get_decoder
    from aiortc.jitterbuffer import JitterFrame
    from aiortc.rtcrtpparameters import RTCRtpCodecParameters

    from swdesk.media.aiortc_adapter.encoders import make_encoder

    is_sound = mime == "audio/opus"
    codec = RTCRtpCodecParameters(mime, 48_000 if is_sound else 90_000, 2 if is_sound else None, 100)
    encoder = make_encoder(codec)
    # H.264 as it is set needs no second picture, but Opus begins with a look ahead
    for pts in range(2):
        frame.pts, frame.time_base = pts * 3000, Fraction(1, codec.clockRate)
        payloads, timestamp = encoder.encode(frame)
        if payloads:
            data = b"".join(depayload(codec, payload) for payload in payloads)
            return get_decoder(codec).decode(JitterFrame(data, timestamp))
    return []


CHECKS = (
    Check("certificates", certificates),
    Check("keyring", keyring),
    Check("echo canceller", echo_canceller),
    Check("codecs", codecs),
)
