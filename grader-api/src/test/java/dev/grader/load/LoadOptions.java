package dev.grader.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to send, and where.
 *
 * @param nodes addresses that serve the API; submissions go to one after the other
 * @param key an integrator's
 * @param submissions how many
 * @param clients how many send at once
 * @param challenge its slug
 * @param mode {@code submit}, or {@code run} for the sample tests alone
 * @param source of every submission that has one
 * @param answer in place of a source, for challenges that want a text; empty for the others
 * @param verdict that every submission must end in
 */
record LoadOptions(
        List<URI> nodes,
        String key,
        int submissions,
        int clients,
        String challenge,
        String mode,
        String source,
        String answer,
        String verdict) {
    private static final String PLAIN = "def reverse(generator):\n    yield from reversed(list(generator))\n";
    private static final Set<String> KNOWN = Set.of(
            "--nodes",
            "--key",
            "--submissions",
            "--clients",
            "--challenge",
            "--mode",
            "--source",
            "--answer",
            "--verdict");

    LoadOptions {
        nodes = List.copyOf(nodes);
        if (submissions < 1 || clients < 1) {
            throw new IllegalArgumentException("--submissions and --clients want a number of 1 or more.");
        }
    }

    /** @throws IllegalArgumentException in one sentence, when they cannot be used */
    static LoadOptions parse(List<String> arguments) throws IOException {
        for (int place = 0; place < arguments.size(); place += 2) {
            if (!KNOWN.contains(arguments.get(place)) || place + 1 == arguments.size()) {
                throw new IllegalArgumentException("%s is no option with a value: there are %s."
                        .formatted(
                                arguments.get(place),
                                String.join(", ", KNOWN.stream().sorted().toList())));
            }
        }
        String source = value(arguments, "--source", "");
        String answer = value(arguments, "--answer", "");
        return new LoadOptions(
                Stream.of(value(arguments, "--nodes", "http://localhost:8080").split(","))
                        .map(URI::create)
                        .toList(),
                value(arguments, "--key", ""),
                Integer.parseInt(value(arguments, "--submissions", "1000")),
                Integer.parseInt(value(arguments, "--clients", "32")),
                value(arguments, "--challenge", "reverse-a-generator"),
                value(arguments, "--mode", "submit"),
                source.isEmpty() ? PLAIN : Files.readString(Path.of(source)),
                answer.isEmpty() ? "" : Files.readString(Path.of(answer)),
                value(arguments, "--verdict", "accepted"));
    }

    private static String value(List<String> arguments, String option, String otherwise) {
        int place = arguments.indexOf(option);
        return place < 0 ? otherwise : arguments.get(place + 1);
    }
}
