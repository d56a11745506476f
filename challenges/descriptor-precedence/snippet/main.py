class Reader:
    def __get__(self, instance, owner=None):
        return "class" if instance is None else "read"


class Keeper(Reader):
    def __set__(self, instance, value):
        vars(instance)["kept"] = f"<{value}>"


class Record:
    plain = "plain"
    read = Reader()
    kept = Keeper()

    def __len__(self):
        return 3

    @property
    def fixed(self):
        return "fixed"


record = Record()
vars(record).update(plain="own", read="own", kept="own", fixed="own")
print(record.plain, record.read, record.kept, record.fixed)

record.kept = "new"
print(record.kept, vars(record)["kept"])
print(Record.read, Record.kept)

record.late = Reader()
print(type(record.late).__name__)

record.__len__ = lambda: 5
print(len(record), record.__len__())

Record.kept = "replaced"
print(record.kept)
del record.read
print(record.read)
record.fixed = "changed"
