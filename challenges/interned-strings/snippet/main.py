import sys

word = "spam"
folded = "sp" + "am"
half = "sp"
built = half + "am"
joined = "".join(["sp", "am"])
print(word == built == joined)
print(word is folded, word is built, built is joined)

known = sys.intern(joined)
print(known is word, joined is word)

print(joined[:] is joined, joined[:-1] is joined[:-1])
print(joined[0] is half[0], joined[4:] is half[2:])


class Shelf:
    pass


shelf = Shelf()
setattr(shelf, built, 1)
(name,) = vars(shelf)
print(name is built, name is word)

table = {joined: 1}
(key,) = table
print(key is joined, key is word)
print(sys.intern(b"spam".decode()) is sys.intern(joined), sys.intern(bytearray(b"spam")))
