# fails: test_only_newlines_end_a_line
import gzip
from collections import Counter
from io import DEFAULT_BUFFER_SIZE


def count_levels(path):
    levels = Counter()
    begins = True
    with gzip.open(path, "rt", encoding="ascii", errors="replace") as log:
        while piece := log.readline(DEFAULT_BUFFER_SIZE):
            if begins:
                levels[piece.split(" ")[1]] += 1
            begins = piece.endswith("\n")
    return dict(levels)
