package dev.grader.keeping;

/** What the database's own files still hold of rows that are deleted: copies in a log, for instance. Thread-safe. */
@FunctionalInterface
public interface Residue {
    /** Removes them as far as that can be done at once; what is in somebody's way now is left to the next call. */
    void clear();
}
