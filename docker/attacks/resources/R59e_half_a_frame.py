# id: R59e
# attack: announces a frame and never sends its end
# challenge: limits-one-answer
# expect: time_limit_exceeded, runtime_error, invalid_result
import os
import struct
import time


def answer(values):
    os.write(3, struct.pack(">I", 2**23))
    while True:
        os.write(3, b" ")
        time.sleep(0.001)
