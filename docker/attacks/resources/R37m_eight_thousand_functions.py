# id: R37m
# attack: eight thousand functions
# challenge: limits-one-answer
# expect: accepted
# passes: all
# append: 8000 * "def f(): 0\n"
def answer(values):
    return sum(value * value for value in values)
