# fails: test_one_endless_line
import heapq


def largest(path, count):
    with open(path) as file:
        return heapq.nlargest(count, (int(word) for line in file for word in line.split()))
