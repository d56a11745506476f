class Grid:
    def __init__(self, text):
        self.rows = [[int(number) for number in line.split()] for line in text.splitlines()]

    def row(self, index):
        return self.rows[index - 1]

    def column(self, index):
        return [row[index] for row in self.rows]
