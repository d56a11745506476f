# id: G56e
# attack: a process that it forked keeps the channel, waits until its own test is over, and then answers
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error, invalid_result
import json
import os
import struct
import time

kept = os.dup(3)
main = os.getpid()
if os.fork() == 0:
    os.setsid()
    while os.getppid() == main:
        time.sleep(0.001)
    body = json.dumps({"re": 3, "v": 25}).encode()
    while True:
        os.write(kept, struct.pack(">I", len(body)) + body)
        time.sleep(0.01)


def answer(values):
    return 26
