from pathlib import Path


def mean(path):
    numbers = [float(line) for line in Path(path).read_text().splitlines()]
    return sum(numbers) / len(numbers)


def words(path):
    return set(Path(path).read_text().split())


def shout(path):
    text = Path(path).read_text()
    print(text.upper(), end="")
    return [len(line) for line in text.splitlines()]
