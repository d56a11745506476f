# fails: test_the_end_is_missing, test_the_last_member_is_cut_off, test_half_a_file
import gzip
from collections import Counter
from io import DEFAULT_BUFFER_SIZE


def count_levels(path):
    levels = Counter()
    begins = True
    with gzip.open(path) as log:
        try:
            while piece := log.readline(DEFAULT_BUFFER_SIZE):
                if begins:
                    levels[piece.split(b" ")[1].decode()] += 1
                begins = piece.endswith(b"\n")
        except EOFError:
            pass
    return dict(levels)
