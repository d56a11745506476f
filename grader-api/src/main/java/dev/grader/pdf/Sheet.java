package dev.grader.pdf;

/** A document, or a part of one, that can be written as formatting objects. */
@FunctionalInterface
interface Sheet {
    void write(Fo fo);
}
