def fill(picture, row, column, colour):
    old = picture[row][column]
    return [[colour if cell == old else cell for cell in line] for line in picture]
