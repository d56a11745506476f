class StackUnderflowError(Exception):
    pass


def evaluate(text):
    pass
