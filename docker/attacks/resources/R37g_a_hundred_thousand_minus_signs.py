# id: R37g
# attack: a hundred thousand minus signs
# challenge: limits-one-answer
# expect: compile_error, runtime_error, time_limit_exceeded
# append: 100000 * "-"
# append: 1 * "1\n"
x = \
