# id: R16e
# attack: computes in threads that release the interpreter's lock
# challenge: limits-one-answer
# expect: time_limit_exceeded
import hashlib
import threading


def compute():
    data = bytes(2**20)
    while True:
        hashlib.sha256(data).digest()


def answer(values):
    for _ in range(4):
        threading.Thread(target=compute).start()
    compute()
