def keep(sequence, predicate):
    return [item for item in sequence if predicate(item) is True]


def drop(sequence, predicate):
    return [item for item in sequence if item not in keep(sequence, predicate)]
