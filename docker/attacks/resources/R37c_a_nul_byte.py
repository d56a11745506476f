# id: R37c
# attack: a NUL byte in a comment
# challenge: limits-one-answer
# expect: refused
# append: 1 * "# \u0000\n"
def answer(values):
    return sum(value * value for value in values)
