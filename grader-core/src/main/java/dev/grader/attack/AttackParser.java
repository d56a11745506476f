package dev.grader.attack;

import dev.grader.attack.Header.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** From the text of one file to an attack; every fault is a problem with its line. */
final class AttackParser {
    /** In characters: more than any source that a service could be sent. */
    static final long LONGEST_SOURCE = 1L << 27;

    private static final int MOST_TIMES = 10;
    private static final String ALL = "all";
    private static final Pattern ID = Pattern.compile("[GR][1-9][0-9]{0,2}[a-z]?");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TEST = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TIMES = Pattern.compile("[0-9]{1,4}");
    private static final Pattern APPEND = Pattern.compile("([0-9]{1,9})[ \\t]*\\*[ \\t]*(\".*\")");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Header header;
    private final String text;
    private final int faultsBefore;

    private AttackParser(Header header, String text, int faultsBefore) {
        this.header = header;
        this.text = text;
        this.faultsBefore = faultsBefore;
    }

    /** Empty when there is a problem more. */
    static Optional<Attack> parse(Path file, String text, List<AttackProblem> problems) {
        int before = problems.size();
        return new AttackParser(Header.read(file, text, problems), text, before).attack();
    }

    private Optional<Attack> attack() {
        String id = matching("id", ID, "G or R, a number and perhaps a letter, as in G16b");
        Optional<Entry> what = header.required("attack");
        String challenge = matching("challenge", SLUG, "a challenge's slug");
        List<Ending> expected = expected();
        Earned earned = earned(expected);
        int times = times();
        List<Append> appends = appends();
        requireNameOfFile(id);
        if (header.problems().size() > faultsBefore) {
            return Optional.empty();
        }
        return Optional.of(new Attack(
                header.file(),
                id,
                what.map(Entry::value).orElse(""),
                challenge,
                expected,
                earned,
                times,
                text,
                appends));
    }

    private String matching(String key, Pattern pattern, String description) {
        Optional<Entry> entry = header.required(key);
        entry.filter(found -> !pattern.matcher(found.value()).matches())
                .ifPresent(found -> header.problem(
                        found.line(),
                        "\"" + found.value() + "\" is no " + key + " of an attack: write " + description + "."));
        return entry.map(Entry::value).orElse("");
    }

    private List<Ending> expected() {
        List<Ending> endings = new ArrayList<>();
        header.required("expect").ifPresent(entry -> {
            for (String name : list(entry)) {
                Ending.expectable(name)
                        .ifPresentOrElse(
                                endings::add,
                                () -> header.problem(
                                        entry.line(),
                                        "Nothing is expected to end as \"" + name + "\": use some of " + Ending.names()
                                                + "."));
            }
        });
        return endings;
    }

    private Earned earned(List<Ending> expected) {
        Optional<Entry> entry = header.optional("passes");
        Earned earned = entry.map(this::earned).orElse(Earned.NOTHING);
        int line = header.optional("expect").map(Entry::line).orElse(0);
        if (expected.contains(Ending.ACCEPTED) && !(earned.all() && expected.size() == 1)) {
            header.problem(
                    line,
                    "What is accepted has earned every test: write \"# passes: all\" and expect accepted alone,"
                            + " or do not expect it.");
        }
        if (expected.contains(Ending.REFUSED) && entry.isPresent()) {
            header.problem(line, "What is refused passes no test: remove \"# passes: …\", or do not expect refused.");
        }
        return earned;
    }

    private Earned earned(Entry entry) {
        if (entry.value().equals(ALL)) {
            return Earned.EVERYTHING;
        }
        List<String> names = list(entry);
        for (String name : names) {
            if (!TEST.matcher(name).matches() || name.equals(ALL)) {
                header.problem(
                        entry.line(),
                        "\"" + name + "\" is no name of a test function: write names like test_no_values, or all.");
            }
        }
        return new Earned(false, Set.copyOf(names));
    }

    private int times() {
        Optional<Entry> entry = header.optional("times");
        if (entry.isEmpty()) {
            return 1;
        }
        String value = entry.get().value();
        int times = TIMES.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (times < 1 || times > MOST_TIMES) {
            header.problem(
                    entry.get().line(), "\"" + value + "\" is no number from 1 to " + MOST_TIMES + ": write one.");
        }
        return times;
    }

    private List<Append> appends() {
        List<Append> appends = new ArrayList<>();
        long length = text.length();
        for (Entry entry : header.appends()) {
            Optional<Append> append = append(entry);
            if (append.isEmpty()) {
                header.problem(
                        entry.line(),
                        "This is not COUNT * JSON-STRING: write, for example, 1000 * \"(\" with JSON's escapes.");
                continue;
            }
            length += append.get().length();
            appends.add(append.get());
            if (length > LONGEST_SOURCE) {
                header.problem(
                        entry.line(),
                        "The source would be longer than " + LONGEST_SOURCE + " characters: append less.");
                break;
            }
        }
        return appends;
    }

    private static Optional<Append> append(Entry entry) {
        Matcher parts = APPEND.matcher(entry.value());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Append(Integer.parseInt(parts.group(1)), JSON.readValue(parts.group(2), String.class)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void requireNameOfFile(String id) {
        String name = String.valueOf(header.file().getFileName());
        if (!id.isEmpty() && !name.matches(Pattern.quote(id) + "([^A-Za-z0-9].*)?\\.py")) {
            header.problem(
                    0, "The file's name does not begin with the id " + id + ": rename it to, say, " + id + "_…py.");
        }
    }

    private static List<String> list(Entry entry) {
        return Arrays.stream(entry.value().split(",", -1))
                .map(String::strip)
                .distinct()
                .collect(Collectors.toList());
    }
}
