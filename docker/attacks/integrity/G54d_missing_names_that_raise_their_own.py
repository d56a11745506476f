# id: G54d
# attack: every missing name of its module raises a class of exceptions of its own, whose name the examiner looks up
# challenge: bounded-stack
# expect: wrong_answer, runtime_error, invalid_result, time_limit_exceeded
def __getattr__(name):
    raise type("StackError", (type("Stack", (Exception,), {}),), {})(name)
