class Loud:
    known = 1

    def __getattribute__(self, name):
        print("ask", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("miss", name)
        return name.upper()

    def __len__(self):
        return 3

    @property
    def broken(self):
        raise AttributeError("nothing to do with the name")


loud = Loud()
print(loud.known)
print(loud.other)
print(len(loud), Loud.known)
print(loud.broken)
