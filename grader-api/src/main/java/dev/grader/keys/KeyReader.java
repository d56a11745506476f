package dev.grader.keys;

import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.json.Fields;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is asked for when a key is made or rotated, or says everything that is wrong with it. */
final class KeyReader {
    private static final Set<String> OF_A_KEY =
            new LinkedHashSet<>(List.of("name", "role", "scopes", "expires_at", "test", "candidate"));

    private static final Duration MOST_OVERLAP = Duration.ofDays(7);
    private static final Duration OVERLAP = Duration.ofHours(24);

    private KeyReader() {}

    /** @throws dev.grader.errors.ProblemException when it is not of the form the contract gives */
    static Grant key(ObjectNode object, Caller caller) {
        var fields = new Fields(object, OF_A_KEY);
        var name = fields.required("name", 200);
        Optional<Role> role = role(fields);
        Optional<Set<String>> words = fields.words(
                "scopes", Arrays.stream(Scope.values()).map(Scope::text).toList());
        var expiresAt = fields.moment("expires_at");
        boolean test = fields.flag("test").orElse(caller.test());
        Optional<String> candidate = fields.text("candidate", 200);
        role.ifPresent(known -> {
            refuseScopes(fields, known, words.orElse(Set.of()));
            if (candidate.isPresent() && known != Role.CANDIDATE) {
                fields.refuse(
                        "A key of the role %s belongs to no candidate: leave candidate out.".formatted(known.text()),
                        "candidate");
            }
        });
        fields.finish();
        Role granted = role.orElseThrow();
        return new Grant(
                name,
                granted,
                words.map(KeyReader::scopes).orElseGet(granted::scopes),
                test,
                candidate.orElse(null),
                expiresAt.orElse(null));
    }

    private static Optional<Role> role(Fields fields) {
        List<String> roles = Arrays.stream(Role.values()).map(Role::text).toList();
        String text = fields.required("role", 20);
        if (!text.isEmpty() && !roles.contains(text)) {
            fields.refuse("role is none of %s: use one of them.".formatted(String.join(", ", roles)), "role");
        }
        return roles.contains(text) ? Optional.of(Role.of(text)) : Optional.empty();
    }

    private static void refuseScopes(Fields fields, Role role, Set<String> words) {
        List<String> possible = role.scopes().stream().sorted().map(Scope::text).toList();
        if (!possible.containsAll(words)) {
            fields.refuse(
                    "A key of the role %s has no other scopes than %s: leave out the others."
                            .formatted(role.text(), String.join(", ", possible)),
                    "scopes");
        }
    }

    private static Set<Scope> scopes(Set<String> words) {
        return words.stream().map(Scope::of).collect(Collectors.toSet());
    }

    /** How long the old key lives on. */
    static Duration overlap(ObjectNode object) {
        var fields = new Fields(object, Set.of("overlap_ms"));
        Optional<Integer> overlap = fields.number("overlap_ms", 0, Math.toIntExact(MOST_OVERLAP.toMillis()));
        fields.finish();
        return overlap.map(Duration::ofMillis).orElse(OVERLAP);
    }
}
