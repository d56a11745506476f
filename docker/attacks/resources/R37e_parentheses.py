# id: R37e
# attack: ten thousand nested parentheses
# challenge: limits-one-answer
# expect: compile_error
# append: 10000 * "("
# append: 10000 * ")"
x = \
