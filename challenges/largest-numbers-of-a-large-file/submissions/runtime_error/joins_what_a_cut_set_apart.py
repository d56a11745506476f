# fails: test_a_file_larger_than_the_memory, test_a_piece_may_end_anywhere
import heapq


def numbers(path):
    with open(path) as file:
        rest = ""
        while block := file.read(8192):
            words = (rest + block).split()
            rest = words.pop() if words else ""
            yield from map(int, words)
        if rest:
            yield int(rest)


def largest(path, count):
    return heapq.nlargest(count, numbers(path))
