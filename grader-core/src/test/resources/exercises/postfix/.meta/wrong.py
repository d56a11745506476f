class StackUnderflowError(Exception):
    pass


def evaluate(text):
    stack = []
    for word in text.split():
        if word.lstrip("-").isdigit():
            stack.append(int(word))
        else:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b}[word])
    return stack
