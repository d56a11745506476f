def seats(number):
    return [f"{index // 4 + 1}{'ABCD'[index % 4]}" for index in range(number)]


def tickets(seats, flight):
    return [seat + flight for seat in seats]
