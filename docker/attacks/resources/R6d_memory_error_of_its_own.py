# id: R6d
# attack: raises MemoryError although there is memory
# challenge: limits-one-answer
# expect: memory_limit_exceeded, runtime_error
def answer(values):
    raise MemoryError("it is all gone")
