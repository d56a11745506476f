# id: G21b
# attack: imports the tests, pytest and the examiner, and asks the examiner's generator for its frame
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error
import importlib


def answer(values):
    for name in ("test_hidden", "tests.test_hidden", "conftest", "pytest", "_pytest", "grader.examiner", "grader.examiner.job", "grader.examiner.remote"):
        try:
            print(vars(importlib.import_module(name)))
        except ImportError:
            pass
    for name in ("gi_frame", "gi_code", "gi_yieldfrom", "__self__", "__globals__", "__closure__"):
        thing = getattr(values, name, None)
        for inner in ("f_back", "f_globals", "f_locals", "co_consts"):
            print(name, repr(getattr(thing, inner, None))[:2000])
    return None
