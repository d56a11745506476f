# id: R55f
# attack: writes fractions whose reduction takes long
# challenge: limits-numbers
# expect: invalid_result, time_limit_exceeded, wrong_answer
import os
import random
import struct
import sys
import time


def numbers():
    frame = sys._getframe()
    while "message" not in frame.f_locals:
        frame = frame.f_back
    one, other = (f"{random.getrandbits(399_990) | 1 << 399_989:x}" for _ in range(2))
    body = f'{{"re":{frame.f_locals["message"]["id"]},"v":["l",{",".join([f"""["F",["i","{one}"],["i","{other}"]]"""] * 40)}]}}'.encode()
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(3, data) :]
    time.sleep(1000)
