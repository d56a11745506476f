package dev.grader.webhooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The one answer that tells a secret. */
public record WebhookWithSecret(@JsonUnwrapped Webhook webhook, String secret) {
    @Override
    public String toString() {
        return "WebhookWithSecret[" + webhook.id() + "]";
    }
}
