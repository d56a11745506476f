package dev.grader.sandbox.docker;

import java.security.SecureRandom;
import java.util.Set;

/**
 * Blocks of uids, one for each cell. The kernel counts RLIMIT_NPROC for a uid across all containers of a host, so no two cells
 * may share one. Blocks lie at random between 2^20, above any account of a host, and 2^31.
 */
final class Uids {
    static final int COUNT = 1 << 16;
    private static final int FIRST = 1 << 20;
    private static final int BLOCKS = (int) (((1L << 31) - FIRST) / COUNT);

    private final SecureRandom random = new SecureRandom();

    /** The base of a block that none of the given ones is. */
    long freeBlock(Set<String> taken) {
        while (true) {
            long base = FIRST + (long) random.nextInt(BLOCKS) * COUNT;
            if (!taken.contains(Long.toString(base))) {
                return base;
            }
        }
    }
}
