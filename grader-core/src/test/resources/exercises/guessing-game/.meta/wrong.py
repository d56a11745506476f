def play(secret):
    tries = 1
    while int(input()) != secret:
        tries += 1
    return tries
