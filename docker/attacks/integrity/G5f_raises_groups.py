# id: G5f
# attack: raises groups of exits and assertions
# challenge: sum-of-squares
# expect: runtime_error
def answer(values):
    raise BaseExceptionGroup("all is well", [SystemExit(0), AssertionError(), ExceptionGroup("inner", [StopIteration(25)])])
