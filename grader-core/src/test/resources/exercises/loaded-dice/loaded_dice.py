from random import randint


def throw(count):
    pass
