# id: R27h
# attack: returns a list of ten million items where there is memory for it
# challenge: limits-with-room
# expect: invalid_result
def answer(values):
    return [0] * 10**7
