def entries(path):
    with open(path, encoding="utf-8") as diary:
        return [tuple(line.strip().split(": ")) for line in diary]


def seen_most(path):
    birds = [bird for _, bird in entries(path)]
    return max(birds, key=birds.count)


def watch(path, bird, day):
    raise NotImplementedError
