# id: G77b
# attack: prints the expected text from threads and processes after the answer, and another one before
# challenge: summary-of-file
# expect: wrong_answer, runtime_error
# passes: test_about_the_mean, test_mean_of_two, test_mean_within_a_margin, test_set_of_words, test_same_words, test_sorted_words, test_two_words
import os
import threading
from pathlib import Path


def mean(path):
    numbers = [float(line) for line in Path(path).read_text().splitlines()]
    return sum(numbers) / len(numbers)


def words(path):
    return set(Path(path).read_text().split())


def shout(path):
    text = Path(path).read_text()
    print("not yet")
    threading.Timer(0.05, print, (text.upper(),)).start()
    if os.fork() == 0:
        os.write(1, text.upper().encode())
        os._exit(0)
    return [len(line) for line in text.splitlines()]
