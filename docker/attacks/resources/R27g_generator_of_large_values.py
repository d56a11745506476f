# id: R27g
# attack: returns a generator of large texts without end
# challenge: limits-numbers
# expect: invalid_result, time_limit_exceeded, memory_limit_exceeded, wrong_answer
def numbers():
    while True:
        yield "x" * 2**22
