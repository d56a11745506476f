# id: R5p
# attack: writes to private copies of a file's pages
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error
import mmap
import os


def answer(values):
    with open("big", "wb") as file:
        file.truncate(2**20)
    kept = []
    while True:
        with open("big", "r+b") as file:
            view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
        kept.append(view)
        view[:] = os.urandom(1) * len(view)
