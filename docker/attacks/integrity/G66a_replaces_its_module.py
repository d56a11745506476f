# id: G66a
# attack: puts an object that answers every name into sys.modules in its module's place
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result, runtime_error
import sys


class Anything:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __eq__(self, other):
        return True


sys.modules["solution"] = sys.modules["tests"] = sys.modules["pytest"] = Anything()
