# id: G15c
# attack: its objects say through __class__ that they are ints
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class Lies:
    @property
    def __class__(self):
        return int

    def __eq__(self, other):
        return True

    def __int__(self):
        return 25

    __index__ = __int__


def answer(values):
    return Lies()
