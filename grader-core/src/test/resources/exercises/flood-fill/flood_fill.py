def fill(picture, row, column, colour):
    pass
