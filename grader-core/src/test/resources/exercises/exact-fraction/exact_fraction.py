def share(amount, people):
    pass
