# id: R17e
# attack: constants that the compiler would like to fold
# challenge: limits-one-answer
# expect: time_limit_exceeded, memory_limit_exceeded, compile_error
def answer(values):
    return 9**9**9 + len("a" * 10**9) + ((((((10**9) ** 9) ** 9) ** 9) ** 9) ** 9) + 1 << 10**10
