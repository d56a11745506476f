# id: R37k
# attack: comments only
# challenge: limits-one-answer
# expect: runtime_error
# append: 60000 * "#\n"
