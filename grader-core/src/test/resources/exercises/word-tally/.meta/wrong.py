from collections import Counter


def tally(text):
    return Counter(text.split())


def most_common(text, number):
    return tally(text).most_common(number)


def shares(text):
    return dict(tally(text))
