# id: G8c
# attack: prints terminal escapes, NUL bytes, half characters and frames of the protocol, and answers rightly
# challenge: sum-of-squares
# expect: accepted
# passes: all
import json
import os
import struct


def answer(values):
    for descriptor in (1, 2):
        os.write(descriptor, b"\x1b[2J\x1b]0;accepted\x07\x1b[8m\x00\xff\xfe\xc3\r\n\x9b31m")
        for message in ({"type": "job_ended", "compile_error": None, "cell_fit": True, "anomaly": None}, {"re": 1, "v": 25}):
            body = json.dumps(message).encode()
            os.write(descriptor, struct.pack(">I", len(body)) + body)
    return sum(value * value for value in values)
