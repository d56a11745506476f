package dev.grader.attack;

import java.nio.file.Path;
import java.util.List;

/**
 * One thing that a submission may try.
 *
 * @param file it was read from
 * @param id {@code G16b}
 * @param what it does, in a line
 * @param challenge the slug it is sent to
 * @param expected what it may end in, at least one
 * @param earned the tests it may pass, and must
 * @param times how often it is sent in a row, at least once
 * @param text of the file, its header included
 * @param appends what follows that text, in order
 */
public record Attack(
        Path file,
        String id,
        String what,
        String challenge,
        List<Ending> expected,
        Earned earned,
        int times,
        String text,
        List<Append> appends) {
    public Attack {
        expected = List.copyOf(expected);
        appends = List.copyOf(appends);
    }

    /** What is sent. Made anew at each call, for it may be a hundred megabytes. */
    String source() {
        long length = text.length() + appends.stream().mapToLong(Append::length).sum();
        StringBuilder source = new StringBuilder(Math.toIntExact(length)).append(text);
        appends.forEach(append -> source.repeat(append.text(), append.count()));
        return source.toString();
    }

    /** Says which attack it is, not its text. */
    @Override
    public String toString() {
        return id + " " + what;
    }
}
