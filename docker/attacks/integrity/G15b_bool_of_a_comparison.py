# id: G15b
# attack: its comparisons return objects whose truth is always true, its hash that of the number
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class True_:
    def __bool__(self):
        return True

    def __hash__(self):
        return hash(25)

    def __eq__(self, other):
        return self

    def __ne__(self, other):
        return None

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self


def answer(values):
    return True_()
