# id: R27i
# attack: returns a text of two hundred megabytes where there is memory for it
# challenge: limits-with-room
# expect: invalid_result
def answer(values):
    return "x" * (2 * 10**8)
