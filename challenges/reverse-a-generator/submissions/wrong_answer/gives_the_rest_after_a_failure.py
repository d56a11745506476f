# fails: test_nothing_comes_after_a_failure
class Reversed:
    def __init__(self, source):
        self._source = source
        self._items = []

    def __iter__(self):
        return self

    def __next__(self):
        self._items.extend(self._source)
        if not self._items:
            raise StopIteration
        return self._items.pop()


def reverse(generator):
    return Reversed(generator)
