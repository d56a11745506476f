# id: R55e
# attack: writes sets just small enough not to be looked at for colliding hashes
# challenge: limits-numbers
# expect: invalid_result, time_limit_exceeded, wrong_answer
import os
import struct
import sys
import time


def numbers():
    frame = sys._getframe()
    while "message" not in frame.f_locals:
        frame = frame.f_back
    members = ",".join(f'["i","{number * (2**61 - 1):x}"]' for number in range(1, 999))
    body = f'{{"re":{frame.f_locals["message"]["id"]},"v":["l",{",".join([f"""["z",{members}]"""] * 300)}]}}'.encode()
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(3, data) :]
    time.sleep(1000)
