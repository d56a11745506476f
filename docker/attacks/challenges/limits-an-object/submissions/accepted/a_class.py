class Three:
    items = (1, 2, 3)
    first = 1

    def __len__(self):
        return len(self.items)

    def __str__(self):
        return "1 2 3"

    def __repr__(self):
        return "Three(1, 2, 3)"

    def __iter__(self):
        return iter(self.items)

    async def __aiter__(self):
        for item in self.items:
            yield item

    def __getitem__(self, index):
        return self.items[index]

    def __contains__(self, item):
        return item in self.items

    def __await__(self):
        return sum(self.items)
        yield

    def __call__(self, function):
        return [function(item) for item in self.items]

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return None

    def __eq__(self, other):
        return isinstance(other, Three)

    def __hash__(self):
        return 3


def make():
    return Three()
