def due(lent, days):
    pass


def overdue(lent, days, now):
    pass
