package dev.grader.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the program in the cell has printed: the one place where it is looked at. Stateless. */
final class MutantParser {
    /** As many as there are tests that ask for one. */
    static final int MOST_PAGES = 16;

    private static final int LONGEST_OPERATOR = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MutantParser() {}

    /**
     * One page.
     *
     * @param marks the text of comments that mark mutants, by line; on the first page only
     */
    record Page(int pages, List<Mutant> mutants, List<Comment> marks) {}

    /** A comment that marks a mutant, as it was written. */
    record Comment(int line, String text) {}

    /** @throws IllegalArgumentException when it is not what that program prints */
    static Page parse(String printed, Example example) {
        try {
            JsonNode root = JSON.readTree(printed);
            int pages = intAt(root.path("pages"), 1, Integer.MAX_VALUE);
            if (pages > MOST_PAGES) {
                throw new IllegalArgumentException(
                        "they fill " + pages + " pages, of which " + MOST_PAGES + " can be read");
            }
            byte[] source = example.source().text().getBytes(StandardCharsets.UTF_8);
            List<Mutant> mutants = new ArrayList<>();
            for (JsonNode row : arrayAt(root.path("mutants"))) {
                int start = boundaryAt(row.path(1), 0, source);
                int end = boundaryAt(row.path(2), start, source);
                mutants.add(new Mutant(example, operatorAt(row.path(0)), start, end, textAt(row.path(3))));
            }
            List<Comment> marks = new ArrayList<>();
            for (JsonNode row : arrayAt(root.path("marks"))) {
                marks.add(new Comment(intAt(row.path(0), 1, Integer.MAX_VALUE), textAt(row.path(1))));
            }
            return new Page(pages, mutants, marks);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("what was printed is no JSON", e);
        }
    }

    private static String operatorAt(JsonNode node) {
        String operator = textAt(node);
        if (operator.length() > LONGEST_OPERATOR || !operator.matches("[A-Za-z ]+")) {
            throw new IllegalArgumentException("a mistake has no name");
        }
        return operator;
    }

    /** A place between two characters, at or behind {@code least}. */
    private static int boundaryAt(JsonNode node, int least, byte[] source) {
        int offset = intAt(node, least, source.length);
        boolean withinCharacter = offset < source.length && (source[offset] & 0xC0) == 0x80;
        if (withinCharacter) {
            throw new IllegalArgumentException("a mistake begins or ends within a character");
        }
        return offset;
    }

    private static JsonNode arrayAt(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("a list is missing");
        }
        return node;
    }

    private static int intAt(JsonNode node, int least, int most) {
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw new IllegalArgumentException("a number is missing or out of its bounds");
        }
        return node.intValue();
    }

    private static String textAt(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("a text is missing");
        }
        return node.stringValue();
    }
}
