# fails: test_the_first_list_that_will_do
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
        stuck = True
        for names in lists:
            while names and not any(names[0] in others[1:] for others in lists):
                taken = names[0]
                yield taken
                stuck = False
                for others in lists:
                    if taken in others:
                        others.remove(taken)
        lists = [names for names in lists if names]
        if stuck:
            raise TypeError("the bases contradict each other")
