checked = []


def positive(amount):
    """Say whether an amount can be paid."""
    checked.append(amount)
    return amount > 0


def pay(amount):
    assert positive(amount), "only positive amounts can be paid"
    return amount


print(pay(5), pay(-5))
print(checked)
print(__debug__)

try:
    assert checked
except AssertionError:
    print("refused")
else:
    print("let through")

if __debug__:
    print("checking")
else:
    print("not checking")

print(positive.__doc__)

if not positive(-1):
    raise AssertionError("an amount must be positive")
print("done")
