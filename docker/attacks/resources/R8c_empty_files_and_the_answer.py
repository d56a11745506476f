# id: R8c
# attack: makes empty files until it is refused, swallows that and answers
# challenge: limits-one-answer
# expect: runtime_error
def answer(values):
    try:
        for number in range(10**6):
            open(f"/tmp/{number}", "w").close()
    except OSError:
        pass
    return sum(value * value for value in values)
