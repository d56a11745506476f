late = [lambda n: n + step for step in (1, 10, 100)]
print([add(0) for add in late])

early = [lambda n, step=step: n + step for step in (1, 10, 100)]
print([add(0) for add in early])

lazy = (lambda n: n + step for step in (1, 10, 100))
print([add(0) for add in lazy])
drained = list(lambda n: n + step for step in (1, 10, 100))
print([add(0) for add in drained])


def greeters():
    functions = []
    for name in ("Ann", "Bo"):

        def greet():
            return name

        functions.append(greet)
    name = "nobody"
    return functions


print([greet() for greet in greeters()])


def look():
    def inner():
        return word

    try:
        return inner()
    except UnboundLocalError:
        return "unbound"
    except NameError:
        return "free"
    finally:
        word = "set"


print(look())
step = 1000
print(late[0](0), lazy is iter(lazy), next(lazy, "ended"))
