# id: R24l
# attack: fills both streams, the message and the type of its exception with what takes the most room in a report
# challenge: sum-of-squares
# expect: runtime_error
import os


def answer(values):
    os.write(1, b"\x00" * 130_000)
    os.write(2, b"\x00" * 130_000)
    raise type("\x01" * 5000, (Exception,), {})("\x00" * 10**6)
