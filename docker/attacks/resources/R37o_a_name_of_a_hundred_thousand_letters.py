# id: R37o
# attack: names a hundred thousand letters long, one of them missing
# challenge: limits-one-answer
# expect: runtime_error
# append: 120000 * "x"
# append: 1 * "\n"
def answer(values):
    return globals()["_" * 10**6]


y = \
