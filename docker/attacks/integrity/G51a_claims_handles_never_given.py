# id: G51a
# attack: answers with handles of the examiner that it was never given
# challenge: sum-of-squares
# expect: invalid_result
import json
import os
import struct


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def answer(values):
    import grader.agent.answers

    handles = iter(range(5000, 6000))
    grader.agent.answers.Answers._value = lambda self, value, call: {"v": ["y", next(handles)]}
    return 25
