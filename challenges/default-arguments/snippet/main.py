def log(entry, seen=[]):
    seen.append(entry)
    return seen


one = log("a")
two = log("b", [])
three = log("c")
print(one, two, three)
print(log.__defaults__)

rate = 2


def price(amount, factor=rate):
    return amount * factor


rate = 3
print(price(10))


def keep(entry, seen=None):
    seen = seen or []
    seen.append(entry)


mine, yours = [], ["old"]
keep("new", mine)
keep("new", yours)
print(mine, yours)


def counter():
    def count(step, seen={}):
        seen[step] = len(seen)
        return len(seen)

    return count


first, second = counter(), counter()
first("x")
first("y")
print(first("y"), second("y"))

log.__defaults__ = (("z",),)
print(log("d"))
