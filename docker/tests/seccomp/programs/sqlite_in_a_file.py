import sqlite3
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    for mode in ("DELETE", "WAL"):
        path = f"{folder}/{mode}.db"
        with sqlite3.connect(path, timeout=10) as database:
            database.execute(f"PRAGMA journal_mode={mode}")
            database.execute("CREATE TABLE numbers (n INTEGER)")
            database.executemany("INSERT INTO numbers VALUES (?)", [(n,) for n in range(1000)])

        def add(path=path):
            with sqlite3.connect(path, timeout=10) as other:
                other.execute("UPDATE numbers SET n = n + 1")

        threads = [threading.Thread(target=add) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with sqlite3.connect(path) as database:
            assert database.execute("SELECT sum(n) FROM numbers").fetchone() == (499_500 + 4000,)
            database.execute("VACUUM INTO ?", (path + ".copy",))
    with sqlite3.connect(":memory:") as memory:
        memory.create_function("twice", 1, lambda n: n * 2)
        assert memory.execute("SELECT twice(21)").fetchone() == (42,)
