# id: R16g
# attack: computes in a finalizer
# challenge: limits-one-answer
# expect: time_limit_exceeded
class Last:
    def __del__(self):
        while True:
            pass


def answer(values):
    Last()
    return sum(value * value for value in values)
