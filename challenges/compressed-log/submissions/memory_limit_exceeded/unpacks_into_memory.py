# fails: test_larger_than_the_memory, test_many_members, test_one_endless_message
import gzip
from collections import Counter


def count_levels(path):
    with gzip.open(path) as log:
        return dict(Counter(line.split(b" ")[1].decode() for line in log.read().split(b"\n") if line))
