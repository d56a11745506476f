# fails: test_no_order, test_stuck_half_way
def linearise(hierarchy, name):
    known = {}
    return order_of(hierarchy, name, known)


def order_of(hierarchy, name, known):
    if name not in known:
        known[name] = None
        orders = [order_of(hierarchy, base, known) for base in hierarchy[name]]
        known[name] = [name, *merge([*orders, hierarchy[name]])]
    if known[name] is None:
        raise ValueError(f"{name} is among its own ancestors")
    return known[name]


def merge(lists):
    lists = [list(names) for names in lists if names]
    while lists:
        taken = next((names[0] for names in lists if not any(names[0] in others[1:] for others in lists)), None)
        if taken is None:
            return
        yield taken
        lists = [[name for name in names if name != taken] for names in lists]
        lists = [names for names in lists if names]
