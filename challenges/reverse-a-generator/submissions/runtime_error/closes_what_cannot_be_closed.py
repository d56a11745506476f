# fails: test_an_iterator_that_is_no_generator
from contextlib import closing


def reverse(generator):
    with closing(generator):
        yield from list(generator)[::-1]
