first, *rest = "ab"
*init, last = (1,)
print(first, rest, init, last)

a, (b, *c), d = 1, "xyz", [4]
print(a, b, c, d)

head, *_, tail = {"k": 1, "l": 2, "m": 3}
print(head, tail, _)

print(*[1, 2], *"ab", sep="-")
print([*range(2), *{}, *"z"], (*(),), *())
print({**{"a": 1, "b": 2}, "a": 3, **{"b": 4}})


def show(first, /, *others, last="none", **named):
    return first, others, last, named


print(show(*"xy", **{"last": 1, "first": 2}))
print(*(n for n in (1, 2)), sep="")
x, y, *z = [1]
