basket = ([1], "x")
try:
    basket[0] += [2]
except TypeError:
    print("refused", basket)

inner = basket[0]
inner += [3]
basket[0].append(4)
print(basket)


def add(items, more):
    items += more
    return items


numbers, pair = [1], (1,)
print(add(numbers, (2,)), add(pair, (2,)))
print(numbers, pair)

left = right = [1]
left += "ab"
left = left * 2
print(left, right)

same = (1, 2)
other = same
same += ()
print(same is other)
same += (3,)
print(same, other)

print(hash((1, "x")) == hash((1, "x")), basket == ([1, 2, 3, 4], "x"))
numbers = numbers + (3,)
print(numbers)
hash(basket)
