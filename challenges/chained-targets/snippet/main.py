row = [10, 20, 30]
i = 0
i = row[i] = 2
print(i, row)

row[i] = i = 1
print(i, row)

i, row[i] = 0, 7
print(i, row)

x = y = []
x += [1]
x = x + [2]
print(x, y)

box = box["self"] = {}
print(box)

head, *tail = word = "abc"
print(head, tail, word)

i = 1
row[i], i = i, row[i]
print(i, row)

try:
    row[i] = i = 5
except IndexError:
    print(i, row)

try:
    i = row[i] = 9
except IndexError:
    print(i, row)
