def play(secret):
    pass
