package dev.grader.web.candidate;

/** Why there is nothing to do here, and whom to ask. */
public record Gone(String title, String detail, String ask) {
    private static final String ASK_FOR_A_NEW_ONE =
            "Ask whoever invited you for a new link: answer the message in which this one came.";

    static final Gone EXPIRED = new Gone(
            "This link has expired", "It had to be used before a certain day, and that has passed.", ASK_FOR_A_NEW_ONE);

    static final Gone REVOKED =
            new Gone("This link was withdrawn", "Whoever invited you took the invitation back.", ASK_FOR_A_NEW_ONE);

    static final Gone USED = new Gone(
            "This link was used already",
            "An invitation is begun once, in one browser. If that was you, go on in the browser in which you began.",
            "If it was not you, or that browser is lost, ask whoever invited you: answer the message in which the link came.");

    static final Gone UNKNOWN = new Gone(
            "There is no such invitation",
            "The link is not whole, or never was one: open it from the message again, or copy all of it.",
            "If that does not help, ask whoever invited you: answer the message in which the link came.");

    static final Gone ELSEWHERE = new Gone(
            "Open your invitation first",
            "This page belongs to an assessment, and this browser has not begun one: open the link that you were sent, in the browser"
                    + " in which you want to work.",
            "If you have begun already, go on in the browser in which you did, or ask whoever invited you.");
}
