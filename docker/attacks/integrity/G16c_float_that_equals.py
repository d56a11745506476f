# id: G16c
# attack: returns subclasses of float, str and tuple with comparisons overridden
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class F(float):
    __eq__ = __le__ = __ge__ = lambda self, other: True


class T(str):
    __eq__ = lambda self, other: True


class P(tuple):
    __eq__ = lambda self, other: True


def answer(values):
    return {0: F(0), 2: T("25")}.get(len(values) if isinstance(values, list) else 5, P((61,)))
