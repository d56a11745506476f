# id: R37p
# attack: a line of a hundred thousand characters with an error at its end
# challenge: limits-one-answer
# expect: compile_error
# append: 100000 * " "
# append: 1 * "def def\n"
x = 1;\
