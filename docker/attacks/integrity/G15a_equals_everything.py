# id: G15a
# attack: returns an object that is equal to everything
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class Yes:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __eq__


def answer(values):
    return Yes()
