# id: R24d
# attack: writes to its output through /proc, /dev and duplicates of the descriptor
# challenge: limits-one-answer
# expect: output_limit_exceeded
import os


def answer(values):
    ends = [os.dup(1), os.dup(2)]
    for path in ("/proc/self/fd/1", "/dev/stderr", "/proc/1/fd/1", "/dev/console"):
        try:
            ends.append(os.open(path, os.O_WRONLY))
        except OSError:
            pass
    while True:
        for end in ends:
            os.write(end, b"x" * 4096)
