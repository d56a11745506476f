# fails: test_items_of_every_kind
def reverse(generator):
    places = {item: place for place, item in enumerate(generator)}
    yield from sorted(places, key=places.get, reverse=True)
