"""Counts for every name in how many lists it still waits behind somebody else, as one sorts tasks."""

from collections import Counter


class Orders:
    def __init__(self, hierarchy):
        self.hierarchy = hierarchy
        self.known = {}
        self.under_way = set()

    def of(self, name):
        if name in self.under_way:
            raise ValueError("a cycle by way of " + name)
        if name not in self.known:
            self.under_way.add(name)
            bases = self.hierarchy[name]
            lists = [self.of(base) for base in bases]
            self.under_way.remove(name)
            self.known[name] = [name] + merge(lists + [list(bases)])
        return self.known[name]


def merge(lists):
    waiting = Counter(name for names in lists for name in names[1:])
    rest = [names[::-1] for names in lists]
    result = []
    while any(rest):
        free = [names[-1] for names in rest if names and not waiting[names[-1]]]
        if not free:
            raise TypeError(f"no order after {result}")
        result.append(free[0])
        for names in rest:
            if names and names[-1] == free[0]:
                names.pop()
                waiting.subtract(names[-1:])
    return result


def linearise(hierarchy: dict[str, list[str]], name: str) -> list[str]:
    return Orders(hierarchy).of(name)
