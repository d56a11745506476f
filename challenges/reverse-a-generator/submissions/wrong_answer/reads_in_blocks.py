# fails: test_an_endless_source_has_no_last_item, test_the_first_item_comes_after_the_end_of_the_source
from itertools import batched


def reverse(generator):
    for block in batched(generator, 16):
        yield from reversed(block)
