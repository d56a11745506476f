package dev.grader.protection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that will go one day: every answer of it says since when it is deprecated, until when it is there, and what to use instead. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {
    /** Since when, as RFC 3339: {@code 2026-11-28T00:00:00Z}. */
    String since();

    /** Until when at least, likewise. */
    String until();

    /** Where it is said what to use instead: a path of this service, or a URI. */
    String instead();
}
