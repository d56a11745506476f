from collections import Counter


def entries(path):
    with open(path, encoding="utf-8") as diary:
        for number, line in enumerate(diary, 1):
            if line.strip():
                day, found, bird = line.strip().partition(": ")
                if not found:
                    raise ValueError(f"line {number} is no entry")
                yield day, bird


def seen_most(path):
    counts = Counter(bird for _, bird in entries(path))
    return min(counts, key=lambda bird: (-counts[bird], bird), default=None)


def watch(path, bird, day):
    with open(path, "a", encoding="utf-8") as diary:
        diary.write(f"{day}: {bird}\n")
