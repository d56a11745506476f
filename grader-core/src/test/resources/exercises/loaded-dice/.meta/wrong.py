from random import randint


def throw(count):
    return [randint(1, 6) for _ in range(count)]
