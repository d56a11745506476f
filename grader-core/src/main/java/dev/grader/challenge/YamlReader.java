package dev.grader.challenge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML document into nodes that know their lines. Takes neither repeated keys nor anchors nor tags for types. */
final class YamlReader {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** Ends the reading at the first thing that is not to be read; its message is a sentence for the author. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }
    }

    private YamlReader() {}

    /** The document's keys and values; empty, and a problem more, when there is no reading it. */
    static Optional<YamlNode.Mapping> read(String text, Problems problems) {
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new Unreadable(1, "The file is empty: write at least a title.");
            }
            YamlNode root = node(parser);
            if (parser.nextToken() != null) {
                throw new Unreadable(line(parser), "The file holds a second document: keep one.");
            }
            if (root instanceof YamlNode.Mapping mapping) {
                return Optional.of(mapping);
            }
            throw new Unreadable(root.line(), "The file is not made of keys and values: begin with \"title: …\".");
        } catch (Unreadable fault) {
            problems.add(fault.line, String.valueOf(fault.getMessage()));
        } catch (JacksonException fault) {
            problems.add(line(fault), "This is not YAML: " + complaint(fault) + ".");
        }
        return Optional.empty();
    }

    private static YamlNode node(JsonParser parser) {
        int line = line(parser);
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Unreadable(line, "An alias (*) is not read here: write the value out.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, line);
            case START_ARRAY -> sequence(parser, line);
            case VALUE_NULL -> throw new Unreadable(line, "A value is missing here: write one, or remove its key.");
            default -> new YamlNode.Scalar(line, parser.getString());
        };
    }

    private static YamlNode mapping(JsonParser parser, int line) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyLine = line(parser);
            String key = parser.currentName();
            parser.nextToken();
            if (entries.put(key, new YamlNode.Entry(keyLine, node(parser))) != null) {
                throw new Unreadable(keyLine, "The key \"" + key + "\" is here twice: keep one.");
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private static YamlNode sequence(JsonParser parser, int line) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new YamlNode.Sequence(line, items);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Where the scanner stopped; Jackson's own location is that of the last whole token, lines before. */
    private static int line(JacksonException fault) {
        if (fault.getCause() instanceof MarkedYamlEngineException marked) {
            return marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
        }
        return fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNr());
    }

    private static String complaint(JacksonException fault) {
        String whole = fault.getCause() instanceof MarkedYamlEngineException marked
                ? marked.getProblem()
                : fault.getOriginalMessage();
        return String.valueOf(whole).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
