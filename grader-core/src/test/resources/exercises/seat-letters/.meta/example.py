def seats(number):
    for index in range(number):
        row = index // 4 + 1
        yield f"{row if row < 13 else row + 1}{'ABCD'[index % 4]}"


def tickets(seats, flight):
    for seat in seats:
        yield (seat + flight).ljust(8, "0")
