"""Three ways to the squares, in ascending order, of those numbers of a list that are below a half."""


def sort_first(numbers):
    ordered = sorted(numbers)
    small = [number for number in ordered if number < 0.5]
    return [number * number for number in small]


def filter_first(numbers):
    small = [number for number in numbers if number < 0.5]
    ordered = sorted(small)
    return [number * number for number in ordered]


def square_first(numbers):
    squares = [number * number for number in numbers]
    ordered = sorted(squares)
    return [square for square in ordered if square < 0.25]
