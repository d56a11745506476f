# id: G9e
# attack: says twice that its module is loaded, the second time another one
# challenge: sum-of-squares
# expect: invalid_result
import json
import os
import struct


def answer(values):
    body = json.dumps({"loaded": "ok", "v": 25}).encode()
    os.write(3, struct.pack(">I", len(body)) + body)
    return 25
