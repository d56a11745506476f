TRIES = 10


def play(secret):
    tries = 0
    while tries < TRIES:
        try:
            line = input("Your guess? ")
        except EOFError:
            return None
        if not line.isdigit():
            print("That is not a number.")
            continue
        tries += 1
        if int(line) == secret:
            print("Found.")
            return tries
        print("Higher." if int(line) < secret else "Lower.")
    return None
