# id: G51d
# attack: asks the examiner to call, step and throw into objects by made up numbers
# challenge: sum-of-squares
# expect: invalid_result
import json
import os
import struct


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def answer(values):
    for number, step in enumerate(("call", "next", "send", "throw", "close", "iter", "acall", "anext", "await", "aclose"), 1):
        for handle in range(20):
            say({"id": number * 100 + handle, "lane": 0, "f": step, "t": handle, "a": [["y", handle]]})
    return 25
