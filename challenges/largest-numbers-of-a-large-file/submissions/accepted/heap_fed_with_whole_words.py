from heapq import heappush, heappushpop
from io import DEFAULT_BUFFER_SIZE


class Largest:
    """The largest of all the numbers it was shown; the least of them is on top of the heap."""

    def __init__(self, count):
        self.count = count
        self.heap = []

    def show(self, number):
        if len(self.heap) < self.count:
            heappush(self.heap, number)
        else:
            heappushpop(self.heap, number)

    def falling(self):
        return sorted(self.heap, reverse=True)


def whole_words(file):
    """Blocks that are read on, character by character, to the end of the word they would cut."""
    while block := file.read(DEFAULT_BUFFER_SIZE):
        while not block.endswith((" ", "\n", "\t")) and (more := file.read(1)):
            block += more
        yield block.split()


def largest(path: str, count: int) -> list[int]:
    best = Largest(count)
    with open(path) as file:
        for words in whole_words(file):
            for word in words:
                best.show(int(word))
    return best.falling()
