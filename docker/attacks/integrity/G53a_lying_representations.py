# id: G53a
# attack: str, repr, format and bool that claim to be the answer
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class Lies:
    def __repr__(self):
        return "25"

    __str__ = __repr__

    def __format__(self, spec):
        return "25"

    def __bool__(self):
        return True

    def __int__(self):
        return 25

    __index__ = __trunc__ = __int__


def answer(values):
    return Lies()
