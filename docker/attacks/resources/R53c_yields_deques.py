# id: R53c
# attack: yields large values that the test keeps, one after the other
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, time_limit_exceeded, memory_limit_exceeded
import os
import struct
import sys


def say(form):
    frame = sys._getframe()
    while "message" not in frame.f_locals:
        frame = frame.f_back
    body = b'{"re":%d,"v":%s}' % (frame.f_locals["message"]["id"], form)
    data = memoryview(struct.pack(">I", len(body)) + body)
    while data:
        data = data[os.write(3, data) :]


class Heavy:
    def __iter__(self):
        return self

    def __next__(self):
        say(b'["l",' + (b'["q",null],' * 300_000)[:-1] + b"]")
        # The answer has gone; what comes of this one is ignored or refused.
        raise SystemExit


def numbers():
    return Heavy()
