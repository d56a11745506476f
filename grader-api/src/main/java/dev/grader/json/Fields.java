package dev.grader.json;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object, read one by one; what is wrong with them is gathered and told at once. Not thread-safe. */
public final class Fields {
    private final ObjectNode object;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Of one object.
     *
     * @param known the names it may have, in the order in which they are told
     */
    public Fields(ObjectNode object, Set<String> known) {
        this.object = object;
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                faults.add(unknown(name, known));
            }
        }
    }

    /** A text; empty when the field is absent, null, or wrong in a way that is now on the list. */
    public Optional<String> text(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            faults.add(Fault.at("%s is not a string: write it in quotes.".formatted(name), name));
            return Optional.empty();
        }
        return whole(value.stringValue(), name, name);
    }

    /** A text of so many characters at most. */
    public Optional<String> text(String name, int maxLength) {
        return text(name).filter(text -> {
            if (text.isBlank() || text.length() > maxLength) {
                faults.add(Fault.at(
                        "%s has 1 to %d characters, not all blank: mend it.".formatted(name, maxLength), name));
                return false;
            }
            return true;
        });
    }

    /** A text that must be there. */
    public String required(String name, int maxLength) {
        Optional<String> text = text(name, maxLength);
        if (text.isEmpty()) {
            missing(name);
        }
        return text.orElse("");
    }

    /** Says that a field must be there, unless it is, and was found wrong. */
    public void missing(String name) {
        if (faults.stream().noneMatch(fault -> ("#/" + name).equals(fault.pointer()))) {
            faults.add(Fault.at("%s is missing: add it.".formatted(name), name));
        }
    }

    /** One of a few words; the first when the field is absent. */
    public String oneOf(String name, List<String> words) {
        String word = text(name).orElse(words.getFirst());
        if (!words.contains(word)) {
            faults.add(Fault.at("%s is none of %s: use one of them.".formatted(name, String.join(", ", words)), name));
        }
        return word;
    }

    /**
     * A list of texts, each of so many characters at most and not all blank; empty when the field is absent, null, or wrong in a way
     * that is now on the list.
     */
    public List<String> textList(String name, int most, int maxLength) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty() || value.size() > most) {
            faults.add(Fault.at(
                    "%s is not an array of 1 to %d strings: mend it, or leave it out.".formatted(name, most), name));
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int at = 0; at < value.size(); at++) {
            String text = value.get(at).isString() ? value.get(at).stringValue() : "";
            if (text.isBlank() || text.length() > maxLength) {
                faults.add(Fault.at(
                        "An entry of %s is a string of 1 to %d characters, not all blank: mend it."
                                .formatted(name, maxLength),
                        name,
                        String.valueOf(at)));
            } else {
                whole(text, name, name, String.valueOf(at)).ifPresent(texts::add);
            }
        }
        return texts;
    }

    /** True or false; empty when the field is absent, null, or wrong in a way that is now on the list. */
    public Optional<Boolean> flag(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            faults.add(Fault.at("%s is neither true nor false: use one of them.".formatted(name), name));
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    /** A moment as RFC 3339 writes it; empty likewise. */
    public Optional<Instant> moment(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException otherForm) {
                faults.add(Fault.at(
                        "%s is no time as in 2027-01-31T12:00:00Z: write it so (RFC 3339).".formatted(name), name));
                return Optional.empty();
            }
        });
    }

    /** One or more of a few words, each counted once; empty likewise. */
    public Optional<Set<String>> words(String name, List<String> known) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isArray()
                || value.isEmpty()
                || !value.valueStream().allMatch(word -> word.isString() && known.contains(word.stringValue()))) {
            faults.add(Fault.at(
                    "%s is no array of one or more of %s: send those that are meant."
                            .formatted(name, String.join(", ", known)),
                    name));
            return Optional.empty();
        }
        return Optional.of(value.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()));
    }

    /** Puts on the list what only the reader of this object can see. */
    public void refuse(String detail, String... path) {
        faults.add(Fault.at(detail, path));
    }

    /** A flat map of texts; empty when the field is absent. */
    public Map<String, String> texts(String name, int maxEntries, int maxKey, int maxValue) {
        var texts = new LinkedHashMap<String, String>();
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return texts;
        }
        if (!(value instanceof ObjectNode map) || map.size() > maxEntries) {
            faults.add(
                    Fault.at("%s is not an object of at most %d strings: mend it.".formatted(name, maxEntries), name));
            return texts;
        }
        map.forEachEntry((key, entry) -> {
            if (key.isBlank()
                    || key.length() > maxKey
                    || !entry.isString()
                    || entry.stringValue().length() > maxValue) {
                faults.add(Fault.at(
                        "An entry of %s has a name of 1 to %d characters and a string of at most %d: mend it."
                                .formatted(name, maxKey, maxValue),
                        name,
                        key));
            } else if (whole(key, name, name).isPresent()
                    && whole(entry.stringValue(), name, name, key).isPresent()) {
                texts.put(key, entry.stringValue());
            }
        });
        return texts;
    }

    /** Things of any form, of which there must be one or more. */
    public List<JsonNode> items(String name, int most) {
        JsonNode value = object.get(name);
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > most) {
            faults.add(
                    Fault.at("%s is not an array of 1 to %d items: send as many at once.".formatted(name, most), name));
            return List.of();
        }
        return value.valueStream().toList();
    }

    /** A whole number; empty when the field is absent, null, or wrong in a way that is now on the list. */
    public Optional<Integer> number(String name, int least, int most) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : number(value, name, least, most, name);
    }

    private Optional<Integer> number(JsonNode value, String name, int least, int most, String... path) {
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            int number = value.intValue();
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        faults.add(Fault.at(
                "%s is not a whole number from %d to %d, nor null: mend it."
                        .formatted(Texts.oneLine(name, 60), least, most),
                path));
        return Optional.empty();
    }

    /** A flat map of whole numbers and nulls; empty when the field is absent. */
    public Map<String, @Nullable Integer> numbers(String name, int maxEntries, int maxKey, int least, int most) {
        var numbers = new LinkedHashMap<String, @Nullable Integer>();
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return numbers;
        }
        if (!(value instanceof ObjectNode map) || map.size() > maxEntries) {
            faults.add(
                    Fault.at("%s is not an object of at most %d numbers: mend it.".formatted(name, maxEntries), name));
            return numbers;
        }
        map.forEachEntry((key, entry) -> {
            if (key.isBlank() || key.length() > maxKey) {
                faults.add(Fault.at(
                        "An entry of %s has a name of 1 to %d characters: mend it.".formatted(name, maxKey),
                        name,
                        key));
            } else if (whole(key, name, name).isPresent()) {
                numbers.put(
                        key,
                        entry.isNull()
                                ? null
                                : number(entry, key, least, most, name, key).orElse(null));
            }
        });
        return numbers;
    }

    /**
     * A value that its reader alone understands; empty when the field is absent, null, or wrong in a way that is now on the list.
     *
     * @param reader throws an {@link IllegalArgumentException} with a sentence for the client when the value is wrong
     */
    public <T> Optional<T> value(String name, Function<JsonNode, T> reader) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException wrong) {
            faults.add(Fault.at(String.valueOf(wrong.getMessage()), name));
            return Optional.empty();
        }
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException when anything was wrong
     */
    public void finish() {
        if (!faults.isEmpty()) {
            String detail = faults.size() == 1
                    ? faults.getFirst().detail()
                    : "The body has %d faults: see errors.".formatted(faults.size());
            throw new ProblemException(ProblemType.INVALID_REQUEST, detail, faults);
        }
    }

    private Optional<String> whole(String text, String name, String... path) {
        if (Texts.isBroken(text)) {
            faults.add(Fault.at(Texts.BROKEN.formatted(name), path));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Fault unknown(String name, Set<String> known) {
        String shown = Texts.oneLine(name, 60);
        String detail = Texts.nearest(name, known)
                .map(meant -> "There is no field %s: did you mean %s?".formatted(shown, meant))
                .orElse("There is no field %s: the fields are %s.".formatted(shown, String.join(", ", known)));
        return Fault.at(detail, name);
    }
}
