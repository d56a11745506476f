package dev.grader.sandbox.stream;

import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestPackage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Which packages an examiner has, is collecting, or could not collect. Thread-safe. A failed installation is forgotten, so that
 * the next caller tries again.
 */
final class Installations {
    private final FrameSink sink;
    private final Duration patience;
    private final ConcurrentMap<String, CompletableFuture<List<CollectedTest>>> byDigest = new ConcurrentHashMap<>();
    private volatile @Nullable String broken;

    Installations(FrameSink sink, Duration patience) {
        this.sink = sink;
        this.patience = patience;
    }

    List<CollectedTest> install(TestPackage tests) throws BrokenTestsException, SandboxException, InterruptedException {
        CompletableFuture<List<CollectedTest>> mine = new CompletableFuture<>();
        CompletableFuture<List<CollectedTest>> before = byDigest.putIfAbsent(tests.digest(), mine);
        if (before != null) {
            return await(tests.digest(), before);
        }
        String reason = broken;
        if (reason != null) {
            mine.completeExceptionally(new SandboxException(reason));
        }
        try {
            sink.send(Requests.challenge(tests));
        } catch (SandboxException | InterruptedException | RuntimeException e) {
            abandon(tests.digest(), mine, "the tests did not reach the examiner: " + e.getMessage());
            throw e;
        }
        return await(tests.digest(), mine);
    }

    void ready(String digest, List<CollectedTest> tests) {
        CompletableFuture<List<CollectedTest>> waiting = byDigest.get(digest);
        if (waiting != null) {
            waiting.complete(tests);
        }
    }

    void failed(String digest, String problem) {
        CompletableFuture<List<CollectedTest>> waiting = byDigest.remove(digest);
        if (waiting != null) {
            waiting.completeExceptionally(new BrokenTestsException(problem));
        }
    }

    /** Returns whether the package was known. */
    boolean forget(String digest) {
        CompletableFuture<List<CollectedTest>> known = byDigest.remove(digest);
        if (known != null) {
            known.completeExceptionally(
                    new SandboxException("The package " + digest + " was forgotten while it was installed."));
        }
        return known != null;
    }

    /** Ends every wait, those to come included. */
    void broken(String reason) {
        broken = reason;
        byDigest.values().forEach(waiting -> waiting.completeExceptionally(new SandboxException(reason)));
    }

    private List<CollectedTest> await(String digest, CompletableFuture<List<CollectedTest>> installation)
            throws BrokenTestsException, SandboxException, InterruptedException {
        try {
            return installation.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            String late =
                    "the tests of package " + digest + " were not collected within " + patience.toSeconds() + " s.";
            abandon(digest, installation, late);
            throw new SandboxException("In the examiner, " + late, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BrokenTestsException brokenTests) {
                throw brokenTests;
            }
            throw new SandboxException("The tests of package " + digest + " were not installed: " + e.getMessage(), e);
        }
    }

    private void abandon(String digest, CompletableFuture<List<CollectedTest>> installation, String why) {
        if (byDigest.remove(digest, installation)) {
            installation.completeExceptionally(new SandboxException("The installation was given up: " + why));
        }
    }
}
