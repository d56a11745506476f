# id: G62a
# attack: tells the examiner that its object is a float, so that pytest.approx asks it for the difference
# challenge: summary-of-file
# expect: wrong_answer, invalid_result
import sys


class Near:
    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __abs__(self):
        return 0.0


for name in ("NATURES", "CLASSES"):
    getattr(sys.modules["grader.wire.names"], name)["builtins.float"] = float
sys.modules["grader.wire.names"].NATURE_NAMES[id(Near)] = "builtins.float"


def mean(path):
    return Near()


def words(path):
    return Near()


shout = words
