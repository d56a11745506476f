# id: G63a
# attack: returns an object whose difference from anything is nothing, for assertAlmostEqual
# challenge: summary-of-file
# expect: wrong_answer, runtime_error
class Near:
    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __abs__(self):
        return 0.0


def mean(path):
    return Near()


words = shout = mean
