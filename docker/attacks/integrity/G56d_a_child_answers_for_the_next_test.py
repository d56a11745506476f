# id: G56d
# attack: a process that it forked keeps the channel and every other descriptor, and answers for the tests that follow
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error, invalid_result
import ctypes
import json
import os
import socket
import struct
import time


def answer(values):
    # In the test that 25 is right for, it would be this test's own answer, and earned; there nothing is forked.
    if list(values) != [-3, 4] and os.fork() == 0:
        linger()
    return 26


def linger():
    held = socket.socketpair()
    socket.send_fds(held[0], [b"x"], [3, 1, 2])
    os.setsid()
    ctypes.CDLL(None).prctl(15, b"python3", 0, 0, 0)
    socket.recv_fds(held[1], 1, 3)
    while True:
        for descriptor in os.listdir("/proc/self/fd"):
            body = json.dumps({"re": 3, "v": 25}).encode()
            try:
                os.write(int(descriptor), struct.pack(">I", len(body)) + body)
            except OSError:
                pass
        time.sleep(0.05)
