"""`swdesk --self-check`: is this copy complete, on this machine?

run.py      all checks in turn, each a line, and the exit code
finding.py  what a check finds, and how it says that something is wrong
window.py   what Qt needs: platform, TLS, multimedia, icons, style, fonts, translations
engine.py   what calls need: certificates, keyring, echo canceller, codecs
call.py     a call of three seconds, by this very program, into a local space of its own
"""
