# fails: test_one_endless_message, test_lines_of_many_lengths
import gzip
from collections import Counter


def count_levels(path):
    levels = Counter()
    with gzip.open(path) as log:
        while piece := log.readline(8192):
            level = piece.split(b" ")[1:2]
            if level and level[0].isupper():
                levels[level[0].decode()] += 1
    return dict(levels)
