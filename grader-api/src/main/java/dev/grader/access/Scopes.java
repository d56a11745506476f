package dev.grader.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How the scopes of a key lie in a column: words with blanks between, as in RFC 6749 section 3.3. */
public final class Scopes {
    private Scopes() {}

    static String write(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).collect(Collectors.joining(" "));
    }

    /** What was stored. */
    public static Set<Scope> read(String words) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Scope::of)
                .forEach(scopes::add);
        return Collections.unmodifiableSet(scopes);
    }
}
