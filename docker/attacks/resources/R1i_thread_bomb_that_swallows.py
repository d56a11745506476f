# id: R1i
# attack: starts threads for ever and swallows every refusal
# challenge: limits-one-answer
# expect: process_limit_exceeded
import threading
import time


def answer(values):
    while True:
        try:
            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        except RuntimeError:
            pass
