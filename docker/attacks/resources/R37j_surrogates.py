# id: R37j
# attack: half a surrogate pair
# challenge: limits-one-answer
# expect: refused
# append: 1 * "# \ud800\n"
def answer(values):
    return sum(value * value for value in values)
