# id: R8b
# attack: makes a million empty files
# challenge: limits-one-answer
# expect: runtime_error
def answer(values):
    for number in range(10**6):
        open(f"empty{number}", "w").close()
