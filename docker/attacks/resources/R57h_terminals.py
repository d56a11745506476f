# id: R57h
# attack: opens pseudo-terminals until there are no more
# challenge: limits-files
# expect: runtime_error
import os


def lines(path):
    kept = []
    while True:
        kept.append(os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY))
