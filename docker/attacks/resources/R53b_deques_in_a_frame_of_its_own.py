# id: R53b
# attack: writes a frame by itself that is small on the wire and large in memory, again and again
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
    number = frame.f_locals["message"]["id"]
    item = b'["q",null],'
    body = b'{"re":%d,"v":["l",' % number + (item * 750_000)[:-1] + b"]}"
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(3, data) :]
    time.sleep(1000)
