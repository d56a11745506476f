package dev.grader.audit;

import java.util.Locale;

/** What can be done with a key that changes something. */
public enum Action {
    SUBMISSION_CREATED,
    SUBMISSION_CANCELLED,
    SUBMISSION_REVIEWED,
    BATCH_CREATED,
    REGRADE_CREATED,
    REGRADE_CANCELLED,
    CHALLENGES_RELOADED,
    CANDIDATE_ERASED,
    LIMITS_CHANGED,
    TENANT_CREATED,
    KEY_CREATED,
    KEY_ROTATED,
    KEY_REVOKED,
    WEBHOOK_CREATED,
    WEBHOOK_CHANGED,
    WEBHOOK_DELETED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_REPLAYED;

    /** As it is stored and told: {@code key.created}. */
    public String text() {
        String name = name().toLowerCase(Locale.ROOT);
        int last = name.lastIndexOf('_');
        return name.substring(0, last) + "." + name.substring(last + 1);
    }
}
