trail = []


def at(name, value=None):
    trail.append(name)
    return value


def show():
    print(*trail)
    trail.clear()


at("a", 1) < at("b", 0) < at("c", 5)
show()
at("p", 2) ** at("q", 3) ** at("r", 2)
show()
at("yes") if at("test", False) else at("no")
show()
at("list", [0])[at("index", 0)] = at("value", 9)
show()
at("list", [0])[at("index", 0)] += at("value", 9)
show()
{at("k1"): at("v1"), at("k2"): at("v2")}
show()
{at("key"): at("value") for _ in range(1)}
show()
at("f", max)(at("x", 1), *[at("y", 2)], key=at("k"))
show()
at("f", dict)(one=at("k", 1), *at("star", []))
show()
