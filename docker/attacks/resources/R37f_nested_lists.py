# id: R37f
# attack: fifty thousand nested lists
# challenge: limits-one-answer
# expect: compile_error
# append: 50000 * "["
# append: 50000 * "]"
x = \
