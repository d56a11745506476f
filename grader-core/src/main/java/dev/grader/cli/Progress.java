package dev.grader.cli;

import dev.grader.verify.ProofListener;
import dev.grader.verify.Verification;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows how far proofs are: a bar that is drawn over and over, or a line for each challenge that is done. Thread-safe. */
final class Progress implements ProofListener {
    private static final int WIDTH = 24;
    private static final int LINE = 78;

    private enum Style {
        BAR,
        LINES,
        NONE
    }

    /** A part of a challenge's proof. */
    private record Part(String name, int done, int steps) {
        @Override
        public String toString() {
            return name + " " + done + "/" + steps;
        }
    }

    private final Style style;
    private final int challenges;
    private final PrintWriter out;
    private final Map<String, Part> running = new LinkedHashMap<>();
    private int ended;

    private Progress(Style style, int challenges, PrintWriter out) {
        this.style = style;
        this.challenges = challenges;
        this.out = out;
    }

    static Progress of(String style, int challenges, PrintWriter out) throws UnusableException {
        for (Style known : Style.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(style)) {
                return new Progress(known, challenges, out);
            }
        }
        throw new UnusableException("There is no progress called " + style + ": use lines, bar or none.");
    }

    @Override
    public synchronized void began(String slug, String part, int steps) {
        running.put(slug, new Part(part, 0, steps));
        draw();
    }

    @Override
    public synchronized void stepped(String slug) {
        running.computeIfPresent(slug, (any, part) -> new Part(part.name(), part.done() + 1, part.steps()));
        draw();
    }

    @Override
    public synchronized void ended(Verification proof) {
        ended++;
        running.remove(proof.slug());
        if (style == Style.LINES) {
            out.printf(
                    Locale.ROOT,
                    "[%d/%d] %s: %s, %.1f s%n",
                    ended,
                    challenges,
                    proof.slug(),
                    proof.proven() ? "proven" : "NOT proven",
                    proof.took().toMillis() / 1000.0);
            // A long run that is broken off has told what it found.
            proof.findings().forEach(finding -> out.println("    " + finding));
            out.flush();
        }
        draw();
    }

    /** Leaves the line to whoever writes next. */
    synchronized void close() {
        if (style == Style.BAR) {
            out.print("\r" + " ".repeat(LINE) + "\r");
            out.flush();
        }
    }

    private void draw() {
        if (style != Style.BAR) {
            return;
        }
        int filled = WIDTH * ended / challenges;
        StringBuilder line = new StringBuilder("[")
                .append("#".repeat(filled))
                .append(".".repeat(WIDTH - filled))
                .append("] ")
                .append(ended)
                .append('/')
                .append(challenges);
        running.forEach(
                (slug, part) -> line.append("  ").append(slug).append(": ").append(part));
        String shown = line.length() > LINE ? line.substring(0, LINE) : line.toString();
        out.print("\r" + shown + " ".repeat(LINE - shown.length()));
        out.flush();
    }
}
