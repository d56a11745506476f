from datetime import datetime, time, timedelta


def due(lent, days):
    return datetime.combine(lent, time()) + timedelta(days=days)


def overdue(lent, days, now):
    return now - due(lent, days)
