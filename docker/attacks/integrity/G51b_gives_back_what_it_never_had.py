# id: G51b
# attack: gives back handles of objects that it was never given, and more often than it had them
# challenge: sum-of-squares
# expect: invalid_result
import json
import os
import struct


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def answer(values):
    say({"id": 1, "lane": 0, "f": "readline", "t": 0, "free": [[number, 10**9] for number in range(1, 100)]})
    return 25
