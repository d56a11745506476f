# id: G5e
# attack: raises GeneratorExit, StopIteration, StopAsyncIteration
# challenge: sum-of-squares
# expect: runtime_error
def answer(values):
    if values == []:
        raise StopIteration(0)
    if values == [-3, 4]:
        raise StopAsyncIteration(25)
    raise GeneratorExit
