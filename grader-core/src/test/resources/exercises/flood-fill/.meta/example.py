def fill(picture, row, column, colour):
    if row not in range(len(picture)) or column not in range(len(picture[0])):
        raise IndexError("outside of the picture")
    old, rest = picture[row][column], [(row, column)]
    while rest and old != colour:
        r, c = rest.pop()
        if r in range(len(picture)) and c in range(len(picture[r])) and picture[r][c] == old:
            picture[r][c] = colour
            rest += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
