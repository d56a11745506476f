# id: R59d
# attack: a thread ends the process in the middle of a long answer
# challenge: limits-one-answer
# expect: runtime_error
import os
import struct


def answer(values):
    os.write(3, struct.pack(">I", 1000) + b'{"re":2,"v":')
    os._exit(0)
