from enum import Flag


class Spice(Flag):
    pass


def spices(number):
    pass
