package dev.grader.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a key that changes something. */
public enum Action {
    SUBMISSION_CREATED,
    SUBMISSION_CANCELLED,
    SUBMISSION_REVIEWED,
    COMMENT_CREATED,
    COMMENT_CHANGED,
    COMMENT_DELETED,
    SCORE_OVERRIDDEN,
    OVERRIDE_WITHDRAWN,
    SHARE_CREATED,
    SHARE_REVOKED,
    BATCH_CREATED,
    REGRADE_CREATED,
    REGRADE_CANCELLED,
    CHALLENGES_RELOADED,
    CANDIDATE_ERASED,
    ASSESSMENT_CREATED,
    ASSESSMENT_CHANGED,
    ASSESSMENT_ARCHIVED,
    INVITATION_CREATED,
    INVITATION_RELINKED,
    INVITATION_REVOKED,
    SITTING_BEGUN,
    SITTING_FINISHED,
    LIMITS_CHANGED,
    TENANT_CREATED,
    KEY_CREATED,
    KEY_ROTATED,
    KEY_REVOKED,
    WEBHOOK_CREATED,
    WEBHOOK_CHANGED,
    WEBHOOK_DELETED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_REPLAYED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_INVITED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    PASSWORD_CHANGED;

    /** The action that is told so; empty when there is none. */
    public static Optional<Action> of(String text) {
        return Arrays.stream(values())
                .filter(action -> action.text().equals(text))
                .findFirst();
    }

    /** As it is stored and told: {@code key.created}. */
    public String text() {
        String name = name().toLowerCase(Locale.ROOT);
        int last = name.lastIndexOf('_');
        return name.substring(0, last) + "." + name.substring(last + 1);
    }
}
