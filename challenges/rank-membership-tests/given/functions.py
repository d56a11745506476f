"""Four ways to say of each number that is wanted whether it is among those that are known. The known ones are in ascending order."""

from bisect import bisect_left


def scan_the_list(known, wanted):
    return [number in known for number in wanted]


def search_by_halves(known, wanted):
    answers = []
    for number in wanted:
        at = bisect_left(known, number)
        answers.append(at < len(known) and known[at] == number)
    return answers


def one_set(known, wanted):
    numbers = set(known)
    return [number in numbers for number in wanted]


def a_set_each_time(known, wanted):
    return [number in set(known) for number in wanted]
