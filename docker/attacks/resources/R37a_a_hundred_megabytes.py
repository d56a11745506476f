# id: R37a
# attack: a source of a hundred megabytes
# challenge: limits-one-answer
# expect: refused
# append: 100000000 * "#"
def answer(values):
    return sum(value * value for value in values)
