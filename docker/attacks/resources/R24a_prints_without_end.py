# id: R24a
# attack: prints without end
# challenge: limits-one-answer
# expect: output_limit_exceeded
def answer(values):
    while True:
        print("la la la")
