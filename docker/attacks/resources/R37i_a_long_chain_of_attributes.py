# id: R37i
# attack: an attribute of an attribute, fifty thousand times
# challenge: limits-one-answer
# expect: compile_error, runtime_error, time_limit_exceeded
# append: 50000 * ".a"
# append: 1 * "\n"
x = 1 \
