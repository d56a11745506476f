package dev.grader.challenge;

import java.nio.file.Path;
import java.util.List;

/** Gathers what is wrong with one file. Not thread-safe. */
record Problems(Path file, List<CatalogProblem> all) {

    /** The same gathering, for another file. */
    Problems in(Path other) {
        return new Problems(other, all);
    }

    void add(String text) {
        add(0, text);
    }

    void add(int line, String text) {
        all.add(new CatalogProblem(file, line, text));
    }
}
