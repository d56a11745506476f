def parse(line):
    pass


def scale(recipe, guests, wanted):
    pass
