# fails: test_messages_that_are_no_text
import gzip
from collections import Counter
from io import DEFAULT_BUFFER_SIZE


def count_levels(path):
    levels = Counter()
    begins = True
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as log:
        while piece := log.readline(DEFAULT_BUFFER_SIZE):
            if begins:
                levels[piece.split(" ")[1]] += 1
            begins = piece.endswith("\n")
    return dict(levels)
