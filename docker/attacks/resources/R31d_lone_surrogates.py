# id: R31d
# attack: returns lone surrogates, noncharacters and NUL
# challenge: limits-one-answer
# expect: wrong_answer
def answer(values):
    return "\ud800\udfff\udbff \x00 \ufffe \U0010ffff"
