import gzip
from collections import Counter
from io import DEFAULT_BUFFER_SIZE


def count_levels(path):
    levels = Counter()
    a_line_begins = True
    with gzip.open(path) as log:
        while piece := log.readline(DEFAULT_BUFFER_SIZE):
            if a_line_begins:
                levels[piece.split(b" ")[1].decode()] += 1
            a_line_begins = piece.endswith(b"\n")
    return dict(levels)
