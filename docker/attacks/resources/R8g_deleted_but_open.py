# id: R8g
# attack: files that are deleted and stay open in processes that sleep
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error
import os
import time


def answer(values):
    for _ in range(5):
        if os.fork() == 0:
            kept = []
            for number in range(20):
                kept.append(open(f"/tmp/{os.getpid()}-{number}", "wb", buffering=0))
                os.unlink(kept[-1].name)
                kept[-1].write(bytes(2**20))
            time.sleep(1000)
    time.sleep(1000)
