# fails: test_many_ways_to_an_ancestor
def linearise(hierarchy, name):
    return order_of(hierarchy, name, ())


def order_of(hierarchy, name, below):
    if name in below:
        raise ValueError(f"{name} is among its own ancestors")
    orders = [order_of(hierarchy, base, (*below, name)) for base in hierarchy[name]]
    return [name, *merge([*orders, hierarchy[name]])]


def merge(lists):
    lists = [list(names) for names in lists if names]
    while lists:
        taken = next((names[0] for names in lists if not any(names[0] in others[1:] for others in lists)), None)
        if taken is None:
            raise TypeError("the bases contradict each other")
        yield taken
        lists = [[name for name in names if name != taken] for names in lists]
        lists = [names for names in lists if names]
