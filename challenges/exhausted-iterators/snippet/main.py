numbers = (n for n in range(6))
print(3 in numbers, list(numbers))
print(sum(numbers), max(numbers, default="none"), all(numbers))

letters = iter("abcde")
print(list(zip(letters, letters)), list(letters))

letters = iter("abcde")
print(list(zip(letters, range(2))), next(letters))

letters = iter("abcde")
print(list(zip(range(2), letters)), next(letters))


def answer():
    yield 1
    return 2


asked = answer()
print(next(asked), next(asked, "over"), list(asked))

shares = (6 // n for n in (3, 0, 2))
print(next(shares))
try:
    next(shares)
except ZeroDivisionError:
    print(list(shares))

once = map(str, range(3))
print([list(once) for _ in range(2)])
print(max(once))
