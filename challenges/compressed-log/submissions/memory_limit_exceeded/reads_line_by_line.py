# fails: test_one_endless_message
import gzip
from collections import Counter


def count_levels(path):
    with gzip.open(path) as log:
        return dict(Counter(line.split(b" ", 2)[1].decode() for line in log))
