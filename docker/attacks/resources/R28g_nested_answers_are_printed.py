# id: R28g
# attack: prints, pickles and dumps a list too deep for the C stack
# challenge: limits-one-answer
# expect: runtime_error
import json
import pickle
import sys


def answer(values):
    value = []
    for _ in range(100_000):
        value = [value]
    sys.setrecursionlimit(10**9)
    for use in (repr, json.dumps, pickle.dumps, str):
        use(value)
