package dev.grader.wiring;

import dev.grader.sandbox.SandboxException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells an operator in a sentence, not in a stack trace, why the service did not start. */
public class StartFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolderException
                    || cause instanceof NewerDatabaseException
                    || cause instanceof SandboxException
                    || cause instanceof SettingException) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
            }
            if (cause instanceof PSQLException refused) {
                return new FailureAnalysis(
                        "PostgreSQL cannot be used (%s): check that it runs, and GRADER_DATABASE_URL, GRADER_DATABASE_USER and GRADER_DATABASE_PASSWORD."
                                .formatted(refused.getMessage()),
                        null,
                        cause);
            }
        }
        return null;
    }
}
