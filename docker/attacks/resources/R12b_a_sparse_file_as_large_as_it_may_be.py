# id: R12b
# attack: a sparse file, mapped whole and never touched
# challenge: limits-one-answer
# expect: accepted
# passes: all
import mmap


def answer(values):
    with open("sparse", "w+b") as file:
        file.truncate(2**20)
        with mmap.mmap(file.fileno(), 0) as view:
            assert len(view) == 2**20
    return sum(value * value for value in values)
