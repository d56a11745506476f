# id: R27e
# attack: returns lists that each hold the next one ten times, small in memory and without end on the wire
# challenge: limits-one-answer
# expect: invalid_result, time_limit_exceeded, memory_limit_exceeded
def answer(values):
    value = []
    for _ in range(30):
        value = [value] * 10
    return value
