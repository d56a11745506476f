# id: R5c
# attack: millions of small objects
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded
class Small:
    __slots__ = ()


def answer(values):
    return len([Small() for _ in range(10**9)])
