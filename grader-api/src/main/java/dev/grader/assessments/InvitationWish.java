package dev.grader.assessments;

import dev.grader.json.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom to invite.
 *
 * @param candidate null for the invitation's own id
 * @param expiresAt until when the link opens
 */
public record InvitationWish(
        @Nullable String candidate, String name, @Nullable String email, Instant expiresAt) {
    /** How long a link opens where nobody says. */
    public static final Duration USUAL = Duration.ofDays(7);

    public static final Duration LONGEST = Duration.ofDays(365);

    /** Characters, of a name and of a candidate's id. */
    public static final int LONGEST_NAME = 200;

    /** Characters (RFC 5321 section 4.5.3.1.3, less the brackets). */
    public static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final Set<String> NAMES = new LinkedHashSet<>(List.of("name", "email", "candidate", "expires_at"));

    /** Whether something may be sent to it, as far as that can be seen. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    static InvitationWish read(ObjectNode body, Clock clock) {
        var fields = new Fields(body, NAMES);
        String name = fields.required("name", LONGEST_NAME);
        String email = fields.text("email", LONGEST_EMAIL).orElse(null);
        if (email != null && !isEmail(email)) {
            fields.refuse("email is no address as in ada@example.com: mend it, or leave it out.", "email");
        }
        String candidate = fields.text("candidate", LONGEST_NAME).orElse(null);
        Instant expiresAt = expiresAt(fields, clock);
        fields.finish();
        return new InvitationWish(candidate, name, email, expiresAt);
    }

    /** What a body says of a new link alone. */
    static Instant readLink(ObjectNode body, Clock clock) {
        var fields = new Fields(body, Set.of("expires_at"));
        Instant expiresAt = expiresAt(fields, clock);
        fields.finish();
        return expiresAt;
    }

    private static Instant expiresAt(Fields fields, Clock clock) {
        Instant now = clock.instant();
        Instant end = fields.moment("expires_at").orElse(now.plus(USUAL));
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            fields.refuse(
                    "expires_at is not between now and %d days from now: mend it, or leave it out for %d days."
                            .formatted(LONGEST.toDays(), USUAL.toDays()),
                    "expires_at");
        }
        return end;
    }
}
