import ctypes
import datetime
import decimal
import fractions
import getpass
import hashlib
import hmac
import locale
import os
import random
import secrets
import ssl
import statistics
import time
import unicodedata
import uuid
import zlib
import zoneinfo

decimal.getcontext().prec = 100
assert str(decimal.Decimal(2).sqrt()).startswith("1.41421356237309504880")
assert fractions.Fraction("1/3") + fractions.Fraction("1/6") == fractions.Fraction(1, 2)
assert statistics.fmean([1, 2, 3]) == 2
assert datetime.datetime(2026, 7, 1, tzinfo=zoneinfo.ZoneInfo("UTC")).utcoffset() == datetime.timedelta(0)
locale.setlocale(locale.LC_ALL, "C.UTF-8")
assert locale.strxfrm("a") < locale.strxfrm("b")
os.environ["TZ"] = "EST5EDT"
time.tzset()
assert time.localtime(0).tm_hour == 19
assert hmac.new(b"k", b"m", hashlib.sha3_256).hexdigest()
assert hashlib.scrypt(b"p", salt=b"s", n=2, r=1, p=1)
assert hashlib.file_digest(open("/etc/os-release", "rb"), "blake2b").hexdigest()
assert ssl.OPENSSL_VERSION
assert len({random.SystemRandom().random(), secrets.randbits(64), uuid.uuid4().int, uuid.uuid1().int}) == 4
assert zlib.crc32(b"x")
assert unicodedata.normalize("NFD", "é") == "e\u0301"
os.environ["USER"] = "somebody"
assert getpass.getuser() == "somebody"

libc = ctypes.CDLL(None)
compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))
array = (ctypes.c_int * 5)(5, 1, 4, 2, 3)
libc.qsort(array, 5, ctypes.sizeof(ctypes.c_int), compare(lambda a, b: a[0] - b[0]))
assert list(array) == [1, 2, 3, 4, 5]
