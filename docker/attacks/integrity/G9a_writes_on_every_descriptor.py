# id: G9a
# attack: walks /proc/self/fd and writes answers of its own on every descriptor
# challenge: sum-of-squares
# expect: invalid_result, wrong_answer, runtime_error
import json
import os
import struct


def answer(values):
    for name in {*os.listdir("/proc/self/fd"), *map(str, range(64))}:
        for number in range(1, 40):
            body = json.dumps({"re": number, "v": 25}).encode()
            try:
                os.write(int(name), struct.pack(">I", len(body)) + body)
            except OSError:
                pass
    return 25
