package dev.grader.attack;

import dev.grader.verdict.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an attack comes to: a verdict, or a refusal before it is a submission at all.
 *
 * @param name of the verdict, or {@code refused}
 */
public record Ending(String name) {
    /** The source was refused; nothing was run. */
    public static final Ending REFUSED = new Ending("refused");

    static final Ending ACCEPTED = of(Verdict.ACCEPTED);

    static Ending of(Verdict verdict) {
        return new Ending(verdict.wireName());
    }

    /** The ending of that name that an attack may be expected to have: no attack is expected to break us. */
    static Optional<Ending> expectable(String name) {
        return all().filter(ending -> ending.name.equals(name)).findFirst();
    }

    /** Their names, for a person who wrote another. */
    static String names() {
        return all().map(Ending::name).collect(Collectors.joining(", "));
    }

    private static Stream<Ending> all() {
        Stream<Ending> verdicts = Verdict.OF_TESTS.stream().map(Ending::of);
        return Stream.concat(verdicts, Stream.of(REFUSED));
    }

    @Override
    public String toString() {
        return name;
    }
}
