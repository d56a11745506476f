package dev.grader.web;

import dev.grader.challenge.Challenge;
import java.util.Locale;
import java.util.stream.Stream;

/** Which challenges are looked for: those that fit everything; what is blank fits all. */
public record BankSearch(String text, String kind, String level, String topic) {
    /** Fits everything. */
    public static final BankSearch ALL = new BankSearch("", "", "", "");

    /** Of what is typed: more words than that find nothing anyhow. */
    private static final int LONGEST = 200;

    public BankSearch {
        text = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }

    /** Every word of the text stands in the title, the name or a topic. */
    public boolean fits(Challenge challenge) {
        String told = String.join(" ", challenge.title(), challenge.slug(), String.join(" ", challenge.topics()))
                .toLowerCase(Locale.ROOT);
        return fits(kind, challenge.kind().wireName())
                && fits(level, challenge.level().wireName())
                && (topic.isBlank() || challenge.topics().contains(topic))
                && Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(told::contains);
    }

    /** Whether it asks for nothing. */
    public boolean isOpen() {
        return Stream.of(text, kind, level, topic).allMatch(String::isBlank);
    }

    private static boolean fits(String wanted, String had) {
        return wanted.isBlank() || wanted.equals(had);
    }
}
