# id: G42c
# attack: encodes the inputs in its run time, memory and signals, and answers wrongly
# challenge: sum-of-squares
# expect: wrong_answer
import time

kept = []


def answer(values):
    number = abs(sum(values)) % 10
    end = time.process_time() + number * 0.01
    while time.process_time() < end:
        pass
    kept.append(bytearray(number * 1_000_000))
    return -number - 1
