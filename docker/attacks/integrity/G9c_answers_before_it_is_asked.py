# id: G9c
# attack: sends replies to requests that are still to come
# challenge: sum-of-squares
# expect: invalid_result
import json
import os
import struct

body = json.dumps({"loaded": "ok", "v": ["o", 1, ["c", "builtins.module"]]}).encode()
os.write(3, struct.pack(">I", len(body)) + body)
for number in range(1, 20):
    body = json.dumps({"re": number, "v": 25}).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def answer(values):
    return 25
