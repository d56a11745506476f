def keep(sequence, predicate):
    return [item for item in sequence if predicate(item)]


def drop(sequence, predicate):
    return keep(sequence, lambda item: not predicate(item))
