def lines(path):
    with open(path) as file:
        return sum(1 for _ in file)
