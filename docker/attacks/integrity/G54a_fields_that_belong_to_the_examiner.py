# id: G54a
# attack: raises exceptions with fields named as the examiner's, pytest's and Python's own
# challenge: bounded-stack
# expect: wrong_answer, runtime_error, invalid_result
class StackError(Exception):
    pass


def loaded():
    error = LookupError("not what is asked for")
    for name in ("_candidates", "__class__", "__traceback__", "__notes__", "__cause__", "__context__", "args", "msg", "value", "returncode", "wasxfail"):
        error.__dict__[name] = StackError
    return error


class Stack:
    def __init__(self, size): ...

    def push(self, item):
        if item != 1:
            return None
        raise loaded()

    def pop(self):
        raise loaded()
