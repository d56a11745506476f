package dev.grader.sharing;

import dev.grader.json.Fields;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A link that somebody wants. Without a word it tells neither names nor comments: both are about people, and who sends them round should
 * have said so.
 *
 * @param submissions their ids
 * @param expiresAt empty for the usual time
 */
public record ShareWish(
        List<String> submissions, boolean candidateNames, boolean comments, Optional<Instant> expiresAt) {
    /** Submissions of one link. */
    public static final int MOST = 4;

    private static final int LONGEST_ID = 60;
    private static final String SUBMISSIONS = "submissions";
    private static final Set<String> NAMES =
            new LinkedHashSet<>(List.of(SUBMISSIONS, "candidate_names", "comments", "expires_at"));

    public ShareWish {
        submissions = List.copyOf(submissions);
    }

    static ShareWish read(ObjectNode body) {
        var fields = new Fields(body, NAMES);
        List<String> submissions = fields.textList(SUBMISSIONS, MOST, LONGEST_ID);
        if (submissions.isEmpty()) {
            fields.missing(SUBMISSIONS);
        } else if (Set.copyOf(submissions).size() < submissions.size()) {
            fields.refuse("submissions names one twice: name each once.", SUBMISSIONS);
        }
        var wish = new ShareWish(
                submissions,
                fields.flag("candidate_names").orElse(false),
                fields.flag("comments").orElse(false),
                fields.moment("expires_at"));
        fields.finish();
        return wish;
    }
}
