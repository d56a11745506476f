# id: R24e
# attack: children that write after their parent has died
# challenge: limits-one-answer
# expect: output_limit_exceeded
import os


def answer(values):
    for _ in range(4):
        if os.fork() == 0:
            while True:
                os.write(1, b"x" * 4096)
    os._exit(0)
