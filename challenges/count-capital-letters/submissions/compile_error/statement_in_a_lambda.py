count_capitals = lambda path: with open(path) as file: sum(map(str.isupper, file.read()))
