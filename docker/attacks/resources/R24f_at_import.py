# id: R24f
# attack: prints without end while it is loaded
# challenge: limits-one-answer
# expect: output_limit_exceeded
while True:
    print("loading", end="")
