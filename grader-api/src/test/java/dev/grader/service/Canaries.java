package dev.grader.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Marks of the form {@code canary-<16 hexadecimal digits>}, one for each place, and the search for them. */
record Canaries(Set<String> digits) {
    private static final Pattern FORM = Pattern.compile("canary[-_]([0-9a-f]{16})");

    /** Those in the files of that folder, their names included. */
    static Canaries plantedIn(Path folder) throws IOException {
        Set<String> digits = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                FORM.matcher(file + Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(digits::add);
            }
        }
        return new Canaries(digits);
    }

    /** Those that stand in a text, in whatever spelling. */
    Set<String> in(String text) {
        return digits.stream()
                .filter(canary -> spellings(canary).anyMatch(text::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> spellings(String canary) {
        byte[] bytes = canary.getBytes(StandardCharsets.US_ASCII);
        String codes = canary.chars().mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String escaped = canary.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        return Stream.concat(
                Stream.of(
                        canary,
                        canary.toUpperCase(Locale.ROOT),
                        new StringBuilder(canary).reverse().toString(),
                        HexFormat.of().formatHex(bytes),
                        codes,
                        codes.replace(" ", ""),
                        escaped),
                IntStream.range(0, 3).mapToObj(before -> base64(bytes, before)));
    }

    /** What is sure to stand in the base64 of any text that has so many bytes, modulo 3, before these. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int certain = shifted.length / 3 * 4;
        return whole.substring(before == 0 ? 0 : 4, certain);
    }

    /** A text that holds one of them in each spelling, to try the search on. */
    List<String> examples() {
        return spellings(digits.iterator().next()).toList();
    }
}
