import bz2
import csv
import dbm.dumb
import fcntl
import glob
import gzip
import json
import lzma
import mmap
import os
import pathlib
import pickle
import shelve
import shutil
import tarfile
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    text = "line\n" * 1000
    for module in (gzip, bz2, lzma):
        with module.open("packed", "wt") as file:
            file.write(text)
        with module.open("packed", "rt") as file:
            assert file.read() == text
    pathlib.Path("plain").write_text(text)
    with zipfile.ZipFile("a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write("plain")
    with tarfile.open("a.tar.gz", "w:gz") as archive:
        archive.add("plain")
    with zipfile.ZipFile("a.zip") as zipped, tarfile.open("a.tar.gz") as tarred:
        zipped.extractall("from-zip")
        tarred.extractall("from-tar", filter="data")
    assert pathlib.Path("from-zip/plain").read_text() == pathlib.Path("from-tar/plain").read_text() == text
    with open("plain", "r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
        mapped[:4] = b"LINE"
        mapped.madvise(mmap.MADV_SEQUENTIAL)
        mapped.flush()
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)
        fcntl.flock(file, fcntl.LOCK_EX)
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert pathlib.Path("plain").read_text().startswith("LINE")
    os.symlink("plain", "link")
    os.link("plain", "second")
    os.mkfifo("pipe")
    os.chmod("plain", 0o600)
    os.utime("plain", (1, 1))
    os.replace("second", "third")
    os.truncate("third", 4)
    shutil.copy2("plain", "copy")
    shutil.copytree("from-zip", "tree", symlinks=True)
    shutil.move("tree", "moved")
    shutil.make_archive("made", "zip", "moved")
    assert shutil.disk_usage(".").total > 0
    assert sorted(glob.glob("**/plain", recursive=True)) == ["from-tar/plain", "from-zip/plain", "moved/plain", "plain"]
    assert [p.name for p in pathlib.Path(".").walk().__next__()[0].glob("*.zip")] != []
    with open("rows.csv", "w", newline="") as file:
        csv.writer(file).writerows([[1, 2], [3, 4]])
    with shelve.Shelf(dbm.dumb.open("shelf")) as shelf:
        shelf["key"] = {"a": 1}
    pathlib.Path("j").write_text(json.dumps(pickle.loads(pickle.dumps({"a": [1]}))))
    with tempfile.SpooledTemporaryFile(max_size=10) as spooled:
        spooled.write(b"x" * 100)
    with os.scandir(".") as entries:
        assert len([entry for entry in entries if entry.is_file()]) > 10
    os.chdir("/")
