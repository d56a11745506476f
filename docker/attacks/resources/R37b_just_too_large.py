# id: R37b
# attack: a source just larger than it may be
# challenge: limits-one-answer
# expect: refused
# append: 32768 * "# no"
def answer(values):
    return sum(value * value for value in values)
