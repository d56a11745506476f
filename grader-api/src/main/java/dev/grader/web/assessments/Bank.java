package dev.grader.web.assessments;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.Kind;
import dev.grader.challenge.Level;
import dev.grader.challenges.ChallengeBank;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The challenges there are, to choose from. Thread-safe. */
public final class Bank {
    /** More than this nobody looks through. */
    private static final int MOST = 40;

    private final ChallengeBank challenges;

    Bank(ChallengeBank challenges) {
        this.challenges = challenges;
    }

    /** Of all of that kind, level and topic, where these are named, those that have every word of the text. */
    Found find(Search search) {
        List<String> words =
                Arrays.asList(search.text().toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        List<Challenge> fitting = challenges.challenges().stream()
                .filter(challenge -> fits(search.kind(), challenge.kind().wireName()))
                .filter(challenge -> fits(search.level(), challenge.level().wireName()))
                .filter(challenge ->
                        search.topic().isEmpty() || challenge.topics().contains(search.topic()))
                .filter(challenge -> words.stream().allMatch(text(challenge)::contains))
                .toList();
        return new Found(
                fitting.stream().limit(MOST).map(Bank::entry).toList(), Math.max(0, fitting.size() - MOST), choices());
    }

    /** What is called so; by its slug where it is not there any more. */
    public String title(String slug) {
        return challenges.find(slug).map(Challenge::title).orElse(slug);
    }

    private static boolean fits(String wanted, String there) {
        return wanted.isEmpty() || wanted.equals(there);
    }

    private static String text(Challenge challenge) {
        return (challenge.title() + ' ' + challenge.slug() + ' ' + String.join(" ", challenge.topics()))
                .toLowerCase(Locale.ROOT);
    }

    private static Entry entry(Challenge challenge) {
        return new Entry(
                challenge.slug(),
                challenge.title(),
                challenge.kind().wireName(),
                challenge.level().wireName(),
                challenge.topics());
    }

    private Choices choices() {
        return new Choices(
                Arrays.stream(Kind.values()).map(Kind::wireName).toList(),
                Arrays.stream(Level.values()).map(Level::wireName).toList(),
                challenges.challenges().stream()
                        .flatMap(challenge -> challenge.topics().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** What is looked for; an empty text stands for any. */
    public record Search(String text, String kind, String level, String topic) {}

    /** A challenge in the list. */
    public record Entry(String slug, String title, String kind, String level, List<String> topics) {}

    /** By what can be chosen. */
    public record Choices(List<String> kinds, List<String> levels, List<String> topics) {}

    /**
     * What was found.
     *
     * @param more how many there are beside
     */
    public record Found(List<Entry> entries, int more, Choices choices) {}
}
