package dev.grader.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every attack of a folder and of the folders in it, {@link #CHALLENGES} excepted, and what is wrong with the others.
 *
 * @param attacks by family, number and letter
 * @param problems empty when all is well
 */
public record AttackFolder(List<Attack> attacks, List<AttackProblem> problems) {
    /** The folder in it that holds what is attacked. */
    public static final String CHALLENGES = "challenges";

    private static final long LARGEST_FILE = 1L << 20;

    private static final Comparator<Attack> ORDER = Comparator.comparingInt(
                    (Attack attack) -> attack.id().charAt(0))
            .thenComparingInt(attack -> Integer.parseInt(attack.id().replaceAll("[^0-9]", "")))
            .thenComparing(Attack::id);

    public AttackFolder {
        attacks = attacks.stream().sorted(ORDER).toList();
        problems = List.copyOf(problems);
    }

    /** Nothing in the folder makes it throw: what cannot be used is a problem. */
    public static AttackFolder read(Path folder) {
        List<AttackProblem> problems = new ArrayList<>();
        Map<String, Attack> attacks = new TreeMap<>();
        try {
            for (Path file : files(folder)) {
                read(file, problems, attacks);
            }
        } catch (IOException e) {
            problems.add(new AttackProblem(folder, 0, "The folder cannot be read (" + e + "): name a readable one."));
        }
        if (attacks.isEmpty() && problems.isEmpty()) {
            problems.add(new AttackProblem(folder, 0, "There is no attack here: name a folder that has some."));
        }
        return new AttackFolder(List.copyOf(attacks.values()), problems);
    }

    private static void read(Path file, List<AttackProblem> problems, Map<String, Attack> attacks) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            problems.add(new AttackProblem(
                    file, 0, "The file is larger than " + LARGEST_FILE + " bytes: write \"# append: …\" instead."));
            return;
        }
        try {
            // Not Files.readString, which takes some of what is not UTF-8 for it.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            AttackParser.parse(file, text, problems).ifPresent(attack -> keep(attack, problems, attacks));
        } catch (CharacterCodingException e) {
            problems.add(new AttackProblem(
                    file, 0, "The file is not UTF-8: save it as such, a submission comes as a text."));
        }
    }

    private static void keep(Attack attack, List<AttackProblem> problems, Map<String, Attack> attacks) {
        Attack first = attacks.putIfAbsent(attack.id(), attack);
        if (first != null) {
            problems.add(new AttackProblem(
                    attack.file(), 0, "The id " + attack.id() + " is taken by " + first.file() + ": choose another."));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path child : children(folder)) {
            if (Files.isDirectory(child) && !child.endsWith(CHALLENGES)) {
                files.addAll(children(child));
            } else {
                files.add(child);
            }
        }
        return files.stream()
                .filter(file -> file.toString().endsWith(".py") && Files.isRegularFile(file))
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
