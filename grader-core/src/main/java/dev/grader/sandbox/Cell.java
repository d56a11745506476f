package dev.grader.sandbox;

/**
 * A cell lent to one job. Closing it without {@link #giveBack} throws the cell away, so that an exception on the way never
 * returns a doubtful one. Used by one thread at a time.
 */
public interface Cell extends AutoCloseable {

    /** The name under which the examiner knows it. */
    String name();

    /** The version of Python in it, as its warden said. */
    String python();

    /** The digest of the image it was made from. */
    String image();

    /** The examiner it is connected to. */
    Examiner examiner();

    /** Says that the cell may be used again; the pool may still decide to replace it. */
    void giveBack();

    /** Ends the lease. Returns at once; what is thrown away goes in the background. */
    @Override
    void close();
}
