package dev.grader.challenge;

import java.util.List;
import java.util.Map;

/** A value in a YAML file, and the line it begins on, counted from 1. */
sealed interface YamlNode {

    int line();

    /** One plain value, as it is written: {@code 3.10} keeps its nought. */
    record Scalar(int line, String text) implements YamlNode {}

    /** Values in order. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** Values by key, in order. */
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {}

    /** What stands behind a key, and the line of that key. */
    record Entry(int line, YamlNode value) {}
}
