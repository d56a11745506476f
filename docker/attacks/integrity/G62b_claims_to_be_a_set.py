# id: G62b
# attack: the same as a list, a set or a dict, which learns the expected items when it is asked for the difference
# challenge: summary-of-file
# expect: wrong_answer, invalid_result, runtime_error
import sys


class Learns:
    known = ()

    def difference(self, other):
        Learns.known = other
        return set()

    def __iter__(self):
        return iter(self.known)

    def __contains__(self, item):
        return True


sys.modules["grader.wire.names"].NATURE_NAMES[id(Learns)] = "builtins.set"


def mean(path):
    return Learns()


words = shout = mean
