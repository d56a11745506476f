size = 1


class Crate:
    size = 2
    filled = [size for _ in range(2)]
    counted = [n for n in range(size)]
    viewed = [[n, size] for n in [size]]
    called = (lambda: size)()
    size = size + 40

    def volume(self, factor=size):
        return size, factor


print(Crate.filled, Crate.counted, Crate.viewed)
print(Crate.called, Crate.size)
print(Crate().volume())


def warehouse():
    size = 3

    class Plain:
        copy = size

    class Shadow:
        size = size

    class Nested:
        size = 4

        class Inner:
            copy = size

    return Plain.copy, Shadow.size, Nested.Inner.copy


print(*warehouse())


class Pallet:
    height = 5
    stack = list(height for _ in range(2))


print(Pallet.stack)
