from datetime import datetime, time, timedelta


def due(lent, days):
    if days < 1:
        raise ValueError("lend for at least a day")
    last = lent + timedelta(days=days)
    return last + timedelta(days=1) if last.isoweekday() == 7 else last


def overdue(lent, days, now):
    end = datetime.combine(due(lent, days), time()) + timedelta(days=1)
    return max(now - end, timedelta(0))
