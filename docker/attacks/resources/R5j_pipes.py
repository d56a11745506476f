# id: R5j
# attack: memory in the buffers of pipes that nobody reads, in every process it may have
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error, process_limit_exceeded
import fcntl
import os
import time


def fill():
    while True:
        _, end = os.pipe()
        os.set_blocking(end, False)
        try:
            fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, 2**20)
        except OSError:
            pass
        try:
            while os.write(end, bytes(2**16)):
                pass
        except BlockingIOError:
            pass


def answer(values):
    for _ in range(6):
        if os.fork() == 0:
            try:
                fill()
            except OSError:
                time.sleep(1000)
    fill()
