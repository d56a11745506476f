package dev.grader.pdf;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;

/**
 * Sets reports as PDF. Nothing of it is loaded before the first one is asked for. Thread-safe; only {@value #AT_ONCE} are set at once, since
 * each takes a core and tens of mebibytes.
 */
public final class PdfReports {
    public static final String MEDIA_TYPE = "application/pdf";

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * The whole document.
     *
     * @throws ProblemException when too many are asked for
     */
    public byte[] set(Printout printout) {
        take();
        try {
            return Press.Kept.PRESS.print(printout.title(), printout.report().createdAt(), new ReportSheet(printout));
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                        ProblemType.OVERLOADED,
                        "Too many reports are being set as PDF just now: ask for it again in 10 seconds, or in another format.")
                .header(HttpHeaders.RETRY_AFTER, "10");
    }
}
