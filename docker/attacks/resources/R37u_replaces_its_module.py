# id: R37u
# attack: puts an object into sys.modules whose every attribute is an endless loop
# challenge: limits-one-answer
# expect: runtime_error, wrong_answer, time_limit_exceeded
import sys


class Endless:
    def __getattribute__(self, name):
        while True:
            pass


sys.modules[__name__] = Endless()
