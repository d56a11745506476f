import sys
import warnings


def work(*values):
    seen = told(values)
    print(seen)
    print(seen, file=sys.stderr)
    print("\x1b[2J", seen)
    warnings.warn(seen)
    return values[0]
