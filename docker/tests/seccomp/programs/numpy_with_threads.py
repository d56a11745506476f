import os
import pathlib
import tempfile

import numpy as np

threads_before = len(os.listdir("/proc/self/task"))
assert threads_before >= min(2, len(os.sched_getaffinity(0))), "the BLAS is to have threads of its own"
generator = np.random.default_rng(1)
a = generator.standard_normal((400, 400))
assert np.allclose(a @ np.linalg.inv(a), np.eye(400))
u, s, vt = np.linalg.svd(a)
assert np.allclose(u * s @ vt, a)
assert np.linalg.eigvalsh(a @ a.T).min() > 0
x = generator.random(1 << 16)
assert np.allclose(np.fft.irfft(np.fft.rfft(x)), x)
assert np.einsum("ij,ij->", a, a) > 0
large = np.zeros(1 << 21)
large += 1
assert large.sum() == 1 << 21
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "mapped")
    mapped = np.memmap(path, dtype="f8", mode="w+", shape=(1000,))
    mapped[:] = np.arange(1000)
    mapped.flush()
    assert np.memmap(path, dtype="f8", mode="r").sum() == 499_500
    np.savez_compressed(pathlib.Path(folder, "saved"), a=a[:100])
    assert np.array_equal(np.load(pathlib.Path(folder, "saved.npz"))["a"], a[:100])
