# id: G51c
# attack: cancels calls and tasks by numbers that are not its own
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
import json
import os
import struct


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def answer(values):
    for number in range(-50, 50):
        say({"cancel": number})
    return 24
