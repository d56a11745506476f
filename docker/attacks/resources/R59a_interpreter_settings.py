# id: R59a
# attack: turns off what keeps an interpreter well: collector, switches, recursion, integer texts
# challenge: limits-one-answer
# expect: accepted
# passes: all
import gc
import sys
import threading


def answer(values):
    gc.disable()
    gc.set_threshold(1, 1, 1)
    sys.setswitchinterval(10**6)
    sys.setrecursionlimit(60)
    sys.set_int_max_str_digits(640)
    threading.stack_size(32768)
    sys.stdout.close()
    sys.stderr.close()
    return sum(value * value for value in values)
