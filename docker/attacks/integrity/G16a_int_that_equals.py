# id: G16a
# attack: returns a subclass of int whose comparisons always say yes
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class Yes(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = int.__hash__


def answer(values):
    return Yes(5)
