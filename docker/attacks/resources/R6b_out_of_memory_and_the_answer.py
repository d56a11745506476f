# id: R6b
# attack: fills its memory to the last byte, catches it and answers all the same
# challenge: limits-one-answer
# expect: accepted
# passes: all
def answer(values):
    grown = []
    size = 2**20
    while size > 512:
        try:
            grown.append(bytearray(size))
        except MemoryError:
            size //= 2
    return sum(value * value for value in values)
