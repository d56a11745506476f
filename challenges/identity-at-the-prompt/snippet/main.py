first = 4096
second = 4096
print(first is second)


def constant():
    return 4096


print(first is constant())

third = 4095
third += 1
print(first is third, first == third)

limit = 256
small = 200
small += 56
print(small is limit)

limit += 1
small += 1
print(small is limit)

print(first is int("4096"), limit - 1 is int("256"))
