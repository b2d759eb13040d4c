"""The near side's sound before it is sent: echo, noise, gain, meter and hints. `processor.py` is its face."""
