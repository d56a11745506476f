class StackUnderflowError(Exception):
    pass


def quotient(a, b):
    if b == 0:
        raise ZeroDivisionError("divided by zero")
    return [a // b]


WORDS = {
    "+": lambda a, b: [a + b],
    "-": lambda a, b: [a - b],
    "*": lambda a, b: [a * b],
    "/": quotient,
    "swap": lambda a, b: [b, a],
    "dup": lambda a: [a, a],
    "drop": lambda a: [],
}


def evaluate(text):
    stack = []
    for word in text.split():
        if word.lstrip("-").isdigit():
            stack.append(int(word))
            continue
        if word not in WORDS:
            raise ValueError(f"undefined: {word}")
        count = WORDS[word].__code__.co_argcount
        if len(stack) < count:
            raise StackUnderflowError(f"{word} needs {('one value', 'two values')[count - 1]}")
        taken = stack[len(stack) - count:]
        del stack[len(stack) - count:]
        stack += WORDS[word](*taken)
    return stack
