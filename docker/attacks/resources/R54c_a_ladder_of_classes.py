# id: R54c
# attack: describes classes that each derive from the one before, in a frame of its own
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, time_limit_exceeded, memory_limit_exceeded, runtime_error
import json
import os
import struct
import sys
import time


def numbers():
    frame = sys._getframe()
    while "message" not in frame.f_locals:
        frame = frame.f_back
    forms = [["k", 10**6, "C", [], "0", False, None]]
    forms += [["k", 10**6 + step, "C", [["k", 10**6 + step - 1]], "0", False, None] for step in range(1, 19_000)]
    body = json.dumps({"re": frame.f_locals["message"]["id"], "v": ["l", *forms]}).encode()
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(3, data) :]
    time.sleep(1000)
