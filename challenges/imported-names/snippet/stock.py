print("opening", __name__)

count = 0
items = []


def add(item):
    global count
    count += 1
    items.append(item)
