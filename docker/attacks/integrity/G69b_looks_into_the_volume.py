# id: G69b
# attack: lists and guesses folders of the shared volume, and writes into them
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error
import os


def answer(values):
    for place in ("/grader", "/grader/files", "/grader/door", "/grader/files/..", "/proc/1/root/grader/files", "/proc/self/root/grader"):
        for act in (os.listdir, os.stat, lambda path: open(f"{path}/x", "w"), lambda path: os.open(path, os.O_RDONLY), lambda path: os.chmod(path, 0o777)):
            try:
                print(place, act(place))
            except OSError as error:
                print(place, error)
    return -1
