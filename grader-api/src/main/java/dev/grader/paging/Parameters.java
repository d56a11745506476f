package dev.grader.paging;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.json.Texts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** The query parameters of one list, read one by one; what is wrong with them is gathered and told at once. Not thread-safe. */
public final class Parameters {
    /** Four digits of year, as RFC 3339 has it, from 1970: what there is can be counted in milliseconds. */
    private static final Pattern MOMENT = Pattern.compile("(?:19[7-9]|[2-9]\\d\\d)\\d-.{1,40}");

    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit");

    private final MultiValueMap<String, String> parameters;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Of one request.
     *
     * @param known the names it may have, in the order in which they are told
     */
    public Parameters(MultiValueMap<String, String> parameters, Set<String> known) {
        this.parameters = parameters;
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(Fault.elsewhere(unknown(name, known)));
            } else if (values.size() > 1) {
                wrong(name, "is given %d times: give it once.".formatted(values.size()));
            }
        });
    }

    /** A text of so many characters at most; empty when it is absent, or wrong in a way that is now on the list. */
    public Optional<String> text(String name, int maxLength) {
        return value(name).filter(text -> {
            boolean fits = !text.isBlank() && text.length() <= maxLength && !Texts.isBroken(text);
            return fits || wrong(name, "takes 1 to %d characters, not all blank: mend it.".formatted(maxLength));
        });
    }

    /** One of a few words. */
    public Optional<String> oneOf(String name, Collection<String> words) {
        return value(name)
                .filter(word -> words.contains(word)
                        || wrong(name, "takes one of %s: use one of them.".formatted(String.join(", ", words))));
    }

    /** A text of a form that is described. */
    public Optional<String> matching(String name, Predicate<String> form, String description) {
        return value(name).filter(text -> form.test(text) || wrong(name, "takes %s: mend it.".formatted(description)));
    }

    /** A moment, RFC 3339. */
    public Optional<Instant> moment(String name) {
        Optional<Instant> moment = value(name)
                .filter(text -> MOMENT.matcher(text).matches())
                .flatMap(text -> {
                    try {
                        return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
                    } catch (DateTimeException noSuchDay) {
                        return Optional.empty();
                    }
                });
        if (moment.isEmpty() && value(name).isPresent()) {
            wrong(name, "takes a time of RFC 3339, such as 2026-11-22T18:00:00Z (with a plus as %2B): mend it.");
        }
        return moment;
    }

    /**
     * Which page is asked for.
     *
     * @param isKey whether a text can be the key of an item of this list
     * @throws ProblemException when anything was wrong, with the others too
     */
    public PageRequest finish(Predicate<String> isKey) {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    faults.size() == 1
                            ? faults.getFirst().detail()
                            : "The query has %d faults: see errors.".formatted(faults.size()),
                    faults);
        }
        return PageRequest.of(parameters.getFirst("cursor"), parameters.getFirst("limit"), isKey);
    }

    /** The path of the next page but for its cursor and limit: everything else that was asked for is asked for again. */
    public String path(String list) {
        String query = parameters.keySet().stream()
                .filter(name -> !OF_THE_PAGE.contains(name))
                .map(name ->
                        name + "=" + UriUtils.encode(String.valueOf(parameters.getFirst(name)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? list : list + "?" + query;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }

    private boolean wrong(String name, String what) {
        faults.add(Fault.elsewhere("The parameter %s %s".formatted(name, what)));
        return false;
    }

    private static String unknown(String name, Set<String> known) {
        String shown = Texts.oneLine(name, 60);
        return Texts.nearest(name, known)
                .map(meant -> "There is no parameter %s: did you mean %s?".formatted(shown, meant))
                .orElse("There is no parameter %s: the parameters are %s.".formatted(shown, String.join(", ", known)));
    }
}
