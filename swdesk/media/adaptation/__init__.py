"""What is sent of the pictures when path or CPU is short. Pure: times are handed in.

    bandwidth.py   what the path carries, from loss, round trip and REMB
    governor.py    what the CPU carries, from the time pictures take
    ladder.py      the steps down: frames, then size
    control.py     `VideoControl`: all of it; decides, and says why

`media/sending.py` measures, asks and obeys.
"""
