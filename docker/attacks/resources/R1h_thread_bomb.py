# id: R1h
# attack: starts threads until it is refused
# challenge: limits-one-answer
# expect: process_limit_exceeded
import threading
import time


def answer(values):
    while True:
        threading.Thread(target=time.sleep, args=(1000,)).start()
