# id: G65a
# attack: answers by frames of its own whose ids are no numbers, where a TypeError is expected or not
# challenge: sum-of-squares
# expect: invalid_result
import json
import os
import struct


def answer(values):
    for number in ([], {}, [1], {"re": 1}):
        body = json.dumps({"re": number, "v": 5}).encode()
        os.write(3, struct.pack(">I", len(body)) + body)
    return 5
