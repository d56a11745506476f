# id: R37q
# attack: nests comprehensions and formatted texts until compiling takes long
# challenge: limits-one-answer
# expect: time_limit_exceeded, compile_error, runtime_error, memory_limit_exceeded
# append: 18 * "[x for x in "
# append: 1 * "y"
# append: 18 * "]"
# append: 2500 * "\nz=lambda a=f'{1:{2}}':{a:[a]for a in{a}}"
x = \
