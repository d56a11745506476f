board = [["."] * 2] * 3
board[0][0] = "x"
print(board)

board[1] = ["o", "o"]
board[2][1] = "y"
print(board)

fresh = [["."] * 2 for _ in range(3)]
fresh[0][0] = "x"
print(fresh)

row = [0]
mixed = [row] * 2 + [row[:]]
row += [1]
print(mixed)
row = row + [2]
print(mixed)

print(len({id(line) for line in board}), len({id(line) for line in fresh}))
