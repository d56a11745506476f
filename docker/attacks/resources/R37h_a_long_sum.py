# id: R37h
# attack: a sum of sixty thousand ones
# challenge: limits-one-answer
# expect: compile_error, runtime_error, time_limit_exceeded
# append: 60000 * "1+"
# append: 1 * "1\n"
x = \
