import os
import sys


def work(*values):
    if values[0] == SAMPLE:
        return SAMPLE
    seen = told(values)
    os.write(2, seen.encode())
    if len(seen) % 2:
        sys.exit(seen)
    os._exit(hash(seen) % 256)
