# id: G52a
# attack: objects whose length, items and iteration differ each time they are asked
# challenge: summary-of-file
# expect: wrong_answer, runtime_error
class Changing:
    looks = 0

    def __len__(self):
        self.looks += 1
        return self.looks % 4

    def __iter__(self):
        self.looks += 1
        return iter(["a", "b", "z", "y"][: self.looks % 5])

    def __getitem__(self, index):
        self.looks += 1
        return self.looks

    def __contains__(self, item):
        return True

    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash(frozenset("az"))


def mean(path):
    return Changing()


words = shout = mean
