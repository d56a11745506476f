def by_hand(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


def built_in(numbers):
    return sum(numbers)
