package dev.grader.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments at the beginning of an attack, by key. What is wrong with them is added to the problems.
 *
 * @param file it belongs to
 * @param entries the keys that may stand there once
 * @param appends those of the key that may be repeated
 */
record Header(Path file, Map<String, Entry> entries, List<Entry> appends, List<AttackProblem> problems) {
    private static final String APPEND = "append";
    /** Python's own declaration of an encoding (PEP 263), which it heeds in the first two lines. */
    private static final String PYTHONS_OWN = "coding";

    private static final Set<String> ONCE = Set.of("id", "attack", "challenge", "expect", "passes", "times");
    private static final Pattern LINE = Pattern.compile("#[ \\t]*([a-z]+)[ \\t]*:(.*)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A value, without the white space around it, and where it stands. */
    record Entry(int line, String value) {}

    /** Reads up to the first line that is no comment. */
    static Header read(Path file, String text, List<AttackProblem> problems) {
        Header header = new Header(file, new LinkedHashMap<>(), new ArrayList<>(), problems);
        int number = 0;
        for (String line : (Iterable<String>) withoutMark(text).lines()::iterator) {
            if (!line.startsWith("#")) {
                break;
            }
            Matcher parts = LINE.matcher(line);
            number++;
            if (parts.matches() && !parts.group(1).equals(PYTHONS_OWN)) {
                header.add(parts.group(1), new Entry(number, parts.group(2).strip()));
            }
        }
        return header;
    }

    /** The value of a key that must be there; a problem more when it is not. */
    Optional<Entry> required(String key) {
        Optional<Entry> entry = optional(key);
        if (entry.isEmpty()) {
            problem(0, "The header has no \"# " + key + ": …\": add that line at the top.");
        }
        return entry;
    }

    Optional<Entry> optional(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    void problem(int line, String text) {
        problems.add(new AttackProblem(file, line, text));
    }

    private void add(String key, Entry entry) {
        if (key.equals(APPEND)) {
            appends.add(entry);
        } else if (!ONCE.contains(key)) {
            problem(
                    entry.line(),
                    "The header has the unknown key \"" + key
                            + "\": use id, attack, challenge, expect, passes, times or append,"
                            + " or write a comment without a colon after its first word.");
        } else if (entry.value().isEmpty()) {
            problem(entry.line(), "The key \"" + key + "\" has no value: write one after the colon.");
        } else if (entries.putIfAbsent(key, entry) != null) {
            problem(entry.line(), "The key \"" + key + "\" is here twice: keep one.");
        }
    }

    /** A source may begin with one, as an attack. */
    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
