package dev.grader.web;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.Kind;
import dev.grader.challenge.Level;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** By what challenges can be chosen: the words of each field, in the order in which they are offered. */
public record BankChoices(List<String> kinds, List<String> levels, List<String> topics) {
    public static BankChoices of(Collection<? extends Challenge> bank) {
        return new BankChoices(
                Arrays.stream(Kind.values()).map(Kind::wireName).toList(),
                Arrays.stream(Level.values()).map(Level::wireName).toList(),
                bank.stream()
                        .flatMap(challenge -> challenge.topics().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
