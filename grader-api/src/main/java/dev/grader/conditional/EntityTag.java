package dev.grader.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.springframework.http.ETag;

/**
 * The strong tag of a representation (RFC 9110 section 8.8.3): a hash of its very bytes. So two readers have one tag only where they
 * are told the same, and what changes in any byte changes its tag.
 *
 * @param header as {@code ETag} has it, with its quotes
 */
record EntityTag(String header) {
    static EntityTag of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            // Every JDK has it.
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether {@code If-None-Match} names it, by the weak comparison that belongs there; {@code *} names every tag. */
    boolean isNamedByIfNoneMatch(Collection<String> headers) {
        return isNamed(headers, false);
    }

    /** Whether {@code If-Match} names it, by the strong comparison: a weak tag names nothing. */
    boolean isNamedByIfMatch(Collection<String> headers) {
        return isNamed(headers, true);
    }

    private boolean isNamed(Collection<String> headers, boolean strong) {
        ETag own = ETag.create(header);
        return headers.stream()
                .map(ETag::parse)
                .flatMap(List::stream)
                .anyMatch(named -> named.isWildcard() || named.compare(own, strong));
    }
}
