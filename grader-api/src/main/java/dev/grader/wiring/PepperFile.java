package dev.grader.wiring;

import dev.grader.access.Pepper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A pepper that an operator made and mounted, so that several nodes have the same. */
final class PepperFile {
    private static final int DIGITS = 2 * Pepper.LENGTH;

    private PepperFile() {}

    /** @throws SettingException when there is none in this file */
    static Pepper read(Path file) {
        String text;
        try (InputStream stream = Files.newInputStream(file)) {
            // A few bytes more than it has, so that a file which is something else is not read whole.
            text = new String(stream.readNBytes(DIGITS + 16), StandardCharsets.US_ASCII).strip();
        } catch (IOException cause) {
            throw new SettingException(
                    "grader.pepper-file names %s, which cannot be read (%s): mount the same file on every node that serves the API; openssl rand -hex 32 makes one."
                            .formatted(file, cause.getClass().getSimpleName()),
                    cause);
        }
        if (text.length() != DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new SettingException(
                    "grader.pepper-file names %s, which does not hold %d hexadecimal digits: make another with openssl rand -hex 32."
                            .formatted(file, DIGITS),
                    null);
        }
        return new Pepper(HexFormat.of().parseHex(text));
    }
}
