"""The space's own media end: ICE, DTLS-SRTP, RTP and SDP in FreeSWITCH's manner.

Written on sockets, pyOpenSSL and libsrtp directly and not on aiortc, which the client uses: a fault in aiortc
cannot hide on both sides of a call, and nothing here patches a module that the client shares.
"""
