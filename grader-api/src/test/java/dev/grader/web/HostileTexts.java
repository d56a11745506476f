package dev.grader.web;

import java.util.List;

/** What people type who want a page to do something. Each would leave a mark in {@code window.pwned}, or an element of that id. */
final class HostileTexts {
    /** Which must stand on the page letter by letter. */
    static final List<String> LITERALLY = List.of(
            "<script>window.pwned=1</script>",
            "<img src=x onerror=window.pwned=2>",
            "<svg onload=window.pwned=3>",
            "</textarea><script>window.pwned=4</script>",
            "</title><script>window.pwned=5</script>",
            "</pre></code><b id=pwned>bold</b>",
            "\"onfocus=window.pwned=6 autofocus x=\"",
            "'-alert(7)-'",
            "${7*191}",
            "[[${7*191}]]",
            "__${7*191}__",
            "javascript:window.pwned=8",
            "data:text/html,<script>window.pwned=9</script>",
            "&lt;b&gt;&amp;",
            "<fo:block>");

    /** As one line of 200 characters at most: a name. */
    static final String NAME =
            "<script>window.pwned=1</script>\"'><img src=x onerror=window.pwned=2>__${7*191}__[[${7*191}]]";

    /** With what no eye sees, and a line that is longer than any screen. */
    static final String TEXT = String.join("\n", LITERALLY)
            + "\n\u202eevil\u2066\u2069 \u001b[31mred\u001b[0m\n=cmd|' /C calc'!A0\n" + "x".repeat(5_000) + "\n";

    private HostileTexts() {}
}
