"""Hearing the far side: packets of sound as they happen to arrive in, 20 ms of sound whenever wanted out.

    packets.py       one timeline for packets whose timestamps jump, in order, each once
    delay.py         how long to wait: the target delay, from how late packets have been
    opus_packet.py   what an Opus packet says about itself
    libopus.py       the Opus decoder, with concealment and in-band FEC, which PyAV does not reach
    decoders.py      every codec behind one interface; G.711 and G.722 through PyAV
    repeat.py        concealment for codecs without their own
    stretch.py       a pitch period more or less, to change the delay unheard
    renderer.py      the decoder in use, joins and fades
    listener.py      `Listener`: all of it, asked every 20 ms
    lip_sync.py      the senders' clocks, and how far sound lags behind the picture

The model is WebRTC's NetEq. Nothing here knows of a loop, a thread or a socket: times are handed in.
"""
