package dev.grader.wiring;

import org.jspecify.annotations.Nullable;

/** What an operator set cannot work, or not here; the message says why and how to mend it. */
class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
