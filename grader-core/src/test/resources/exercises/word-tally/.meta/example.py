import re
from collections import Counter


def tally(text):
    return Counter(re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower()))


def most_common(text, number):
    if number < 0:
        raise ValueError(f"{number} is no number of words")
    return tally(text).most_common(number)


def shares(text):
    counts = tally(text)
    return {word: count / counts.total() for word, count in counts.items()}
