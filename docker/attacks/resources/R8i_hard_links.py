# id: R8i
# attack: hard links to one file until there are no more
# challenge: limits-one-answer
# expect: runtime_error, time_limit_exceeded
import os


def answer(values):
    open("one", "w").close()
    for number in range(10**6):
        os.link("one", f"link{number}")
