"""Everything swdesk changes about aiortc 1.16 and aioice 0.13, in one place, with a test for each change.

What, why and where:

    dtls.py         ECDHE-RSA ciphers, for FreeSWITCH's RSA certificate; a certificate with serial number 0;
                    a packet that cannot be handled is dropped and the transport lives on
    rtcp.py         FreeSWITCH's SDES padding (freeswitch.md 2.4), else two thirds of its RTCP are thrown away
    jitter.py       pictures leave at their marker bit, not at the next picture's first packet: 33 ms
    encoders.py     which encoder codes for which codec
    video_encoders.py, opus_encoder.py  their bit rates, presets and threads
    motion.py       whether the camera stands still, for libvpx to hurry
    sender.py       no RTP marker bit on sound, which would silence bridged calls; workers of our own
    receiver.py     a decoder thread nothing can kill; counters; key frame requests; sender reports kept
    audio_receiver.py  sound is not decoded as it comes but when it is wanted, by `media/hearing`
    ice.py          gathering within a bound, loopback addresses, what arrived when, one check on demand
    connection.py   the peer connection that is made of these

A leg's own parts are subclasses, given to the objects aiortc made; only what aiortc looks up by module name,
the SDES parser and the decoder thread, is replaced for the whole process by `install()`.
"""

from __future__ import annotations

import aioice
import aiortc

from swdesk.errors import MediaError
from swdesk.media.aiortc_adapter import receiver, rtcp

SUPPORTED = {"aiortc": "1.16.", "aioice": "0.13."}

_installed = False


def check_versions(found: dict[str, str]) -> None:
    """Raise `MediaError` unless the libraries are those whose private names are known here."""
    for library, prefix in SUPPORTED.items():
        if not found[library].startswith(prefix):
            raise MediaError(f"{library} {found[library]} cannot be used, only {prefix}x")


def install() -> None:
    """Make the changes that hold for the whole process. Safe to call again."""
    global _installed
    if _installed:
        return
    check_versions({"aiortc": aiortc.__version__, "aioice": aioice.__version__})
    rtcp.install()
    receiver.install()
    _installed = True
