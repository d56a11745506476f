package dev.grader.assessments;

import dev.grader.ids.Token;

/**
 * An invitation with its link, which is shown once.
 *
 * @param token what follows {@code /i/} in the link
 */
public record Linked(Invitation invitation, Token token) {
    /** What follows the service's address. */
    public String path() {
        return "/i/" + token.text();
    }
}
