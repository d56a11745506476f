# id: R53d
# attack: writes a frame that holds millions of empty lists and is no value
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, time_limit_exceeded, memory_limit_exceeded
import os
import struct
import sys
import time


def numbers():
    frame = sys._getframe()
    while "message" not in frame.f_locals:
        frame = frame.f_back
    body = b'{"re":%d,"v":[' % frame.f_locals["message"]["id"] + (b"[]," * 2_700_000)[:-1] + b"]}"
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(3, data) :]
    time.sleep(1000)
