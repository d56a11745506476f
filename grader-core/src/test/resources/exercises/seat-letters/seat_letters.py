def seats(number):
    pass


def tickets(seats, flight):
    pass
