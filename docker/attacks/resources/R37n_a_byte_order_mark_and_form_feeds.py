# id: R37n
# attack: form feeds, carriage returns and a byte order mark in the middle
# challenge: limits-one-answer
# expect: compile_error
# append: 1 * "\f\r\n\ufeffx = 1\r\f\n"
def answer(values):
    return sum(value * value for value in values)
