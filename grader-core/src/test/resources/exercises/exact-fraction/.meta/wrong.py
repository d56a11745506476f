def share(amount, people):
    return round(float(amount) / people, 2)


def mean(numbers):
    return sum(numbers) / len(numbers)


def split(amount, people):
    return [share(amount, people)] * people
