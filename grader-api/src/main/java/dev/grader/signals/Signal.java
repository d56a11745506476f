package dev.grader.signals;

/** What is told. */
public enum Signal {
    /** There is work in the queue; about no job in particular. */
    WORK,
    /** Somebody has begun the job of that id. */
    BEGUN,
    /** The job of that id has come further. */
    PROGRESS,
    /** The job of that id has ended, whatever came of it. */
    ENDED,
    /** The job of that id was cancelled: whoever is at work on it may stop. About none: whoever is at work on any asks whether it was. */
    CANCELLED,
    /** The folders of challenges have changed: whoever serves or grades them reads them anew. About no job. */
    CHALLENGES
}
