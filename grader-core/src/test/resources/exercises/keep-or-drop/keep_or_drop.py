def keep(sequence, predicate):
    pass


def drop(sequence, predicate):
    pass
