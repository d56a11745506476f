# fails: test_iter_pulls_nothing
class Reversed:
    def __init__(self, source):
        self._source = source
        self._items = None

    def __iter__(self):
        if self._items is None:
            self._items = list(self._source)
        return self

    def __next__(self):
        iter(self)
        if not self._items:
            raise StopIteration
        return self._items.pop()


def reverse(generator):
    return Reversed(generator)
