"tea"
print("tea")
None
[None, "tea"]
cups = 3
(pots := cups + 1)
cups.__add__(0.5)
print(print("refill"))
for cup in (1, None, "two"):
    cup
def pour():
    cups
    return "poured"
pour()
