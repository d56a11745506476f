package dev.grader.web.assessments;

import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.web.BankChoices;
import dev.grader.web.BankSearch;
import java.util.List;

/** The challenges there are, to choose from. Thread-safe. */
public final class Bank {
    /** More than this nobody looks through. */
    private static final int MOST = 40;

    private final ChallengeBank challenges;

    Bank(ChallengeBank challenges) {
        this.challenges = challenges;
    }

    /** The first that fit. */
    Found find(BankSearch search) {
        List<Challenge> fitting =
                challenges.challenges().stream().filter(search::fits).toList();
        return new Found(
                fitting.stream().limit(MOST).map(Bank::entry).toList(),
                Math.max(0, fitting.size() - MOST),
                BankChoices.of(challenges.challenges()));
    }

    /** What is called so; by its slug where it is not there any more. */
    public String title(String slug) {
        return challenges.find(slug).map(Challenge::title).orElse(slug);
    }

    private static Entry entry(Challenge challenge) {
        return new Entry(
                challenge.slug(),
                challenge.title(),
                challenge.kind().wireName(),
                challenge.level().wireName(),
                challenge.topics());
    }

    /** A challenge in the list. */
    public record Entry(String slug, String title, String kind, String level, List<String> topics) {}

    /**
     * What was found.
     *
     * @param more how many there are beside
     */
    public record Found(List<Entry> entries, int more, BankChoices choices) {}
}
