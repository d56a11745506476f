package dev.grader.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup says of itself: the entry {@code manifest.json}.
 *
 * @param format of the backup, {@link #FORMAT}; a higher one is of a newer grader
 * @param madeAt when it was begun, to the second
 * @param schema the version of the database's last migration
 * @param submissions how many it holds
 * @param files by name, with what they must be like
 */
public record Manifest(int format, Instant madeAt, String schema, long submissions, Map<String, Content> files) {
    static final int FORMAT = 1;

    /**
     * What a file must be like.
     *
     * @param sha256 hexadecimal, in lower case
     */
    public record Content(long bytes, String sha256) {}
}
