# id: R21c
# attack: takes a lock twice
# challenge: limits-one-answer
# expect: time_limit_exceeded
import threading

lock = threading.Lock()


def answer(values):
    with lock, lock:
        return 0
