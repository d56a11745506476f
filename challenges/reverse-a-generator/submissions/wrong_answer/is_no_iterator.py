# fails: test_the_result_is_an_iterator
class Reversed:
    """An iterable that begins anew with every loop, and no iterator."""

    def __init__(self, source):
        self._source = source

    def __iter__(self):
        yield from list(self._source)[::-1]


def reverse(generator):
    return Reversed(generator)
