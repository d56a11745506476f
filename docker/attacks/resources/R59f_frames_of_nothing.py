# id: R59f
# attack: sends millions of the smallest frames
# challenge: limits-one-answer
# expect: invalid_result, runtime_error, time_limit_exceeded
import os
import struct


def answer(values):
    frame = struct.pack(">I", 11) + b'{"free":[]}'
    block = frame * 4000
    while True:
        os.write(3, block)
