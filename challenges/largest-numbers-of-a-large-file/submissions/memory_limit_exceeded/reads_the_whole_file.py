# fails: test_a_file_larger_than_the_memory, test_one_endless_line
import heapq
from pathlib import Path


def largest(path, count):
    return heapq.nlargest(count, map(int, Path(path).read_text().split()))
