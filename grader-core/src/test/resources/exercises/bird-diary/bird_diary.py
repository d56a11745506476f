def entries(path):
    pass


def seen_most(path):
    pass


def watch(path, bird, day):
    pass
