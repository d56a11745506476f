# id: G51h
# attack: calls back from thousands of threads that do not exist
# challenge: sum-of-squares
# expect: invalid_result, wrong_answer
import json
import os
import struct


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def answer(values):
    if type(values) is list:
        return -1
    for number in range(1, 3000):
        say({"id": number, "lane": -number, "f": "send", "t": 1, "a": [None]})
    return 25
