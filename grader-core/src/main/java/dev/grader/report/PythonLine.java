package dev.grader.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a Python source, read just closely enough to tell where a function's body ends.
 *
 * @param text without its line end
 * @param continues whether it begins inside a text, inside brackets or after a backslash, so that its indentation means nothing
 */
record PythonLine(String text, boolean continues) {

    static List<PythonLine> read(String source) {
        List<PythonLine> lines = new ArrayList<>();
        Scan scan = new Scan();
        for (String text : source.lines().toList()) {
            boolean continues = scan.isOpen();
            scan.pass(text);
            lines.add(new PythonLine(text, continues));
        }
        return lines;
    }

    /** The body of the function whose {@code def} stands in that line, without its own indentation; empty where it has no lines. */
    static String body(List<PythonLine> lines, int def) {
        int first = def + 1;
        while (first < lines.size() && lines.get(first).continues()) {
            first++;
        }
        int end = first;
        int last = first;
        int outer = lines.get(def).indentation();
        while (end < lines.size() && lines.get(end).belongsInside(outer)) {
            end++;
            if (!lines.get(end - 1).isAside()) {
                last = end;
            }
        }
        List<PythonLine> body = lines.subList(first, last);
        int indentation = body.stream()
                .filter(line -> !line.continues() && !line.isAside())
                .mapToInt(PythonLine::indentation)
                .min()
                .orElse(0);
        return String.join(
                "\n", body.stream().map(line -> line.without(indentation)).toList());
    }

    private boolean belongsInside(int outer) {
        return continues || isAside() || indentation() > outer;
    }

    /** Empty or a comment: its indentation means nothing either, and it belongs to what follows. */
    private boolean isAside() {
        return !continues && (text.isBlank() || text.strip().startsWith("#"));
    }

    private int indentation() {
        int width = 0;
        while (width < text.length() && (text.charAt(width) == ' ' || text.charAt(width) == '\t')) {
            width++;
        }
        return width;
    }

    private String without(int indentation) {
        return text.substring(Math.min(indentation, indentation()));
    }

    /** Where a text, a bracket or a backslash leaves the end of a line. */
    private static final class Scan {
        private int brackets;
        private String quote = "";
        private boolean backslash;

        boolean isOpen() {
            return brackets > 0 || !quote.isEmpty() || backslash;
        }

        void pass(String line) {
            backslash = false;
            for (int at = 0; at < line.length(); at++) {
                char here = line.charAt(at);
                if (here == '\\') {
                    backslash = at == line.length() - 1;
                    at++;
                } else if (!quote.isEmpty()) {
                    at += closes(line, at);
                } else if (here == '#') {
                    return;
                } else if (here == '"' || here == '\'') {
                    at += opens(line, at);
                } else {
                    brackets += "([{".indexOf(here) >= 0 ? 1 : ")]}".indexOf(here) >= 0 ? -1 : 0;
                }
            }
            if (quote.length() == 1 && !backslash) {
                // No text of one quote goes on in the next line.
                quote = "";
            }
        }

        private int opens(String line, int at) {
            String three = line.substring(at, at + 1).repeat(3);
            quote = line.startsWith(three, at) ? three : line.substring(at, at + 1);
            return quote.length() - 1;
        }

        private int closes(String line, int at) {
            int length = quote.length();
            if (!line.startsWith(quote, at)) {
                return 0;
            }
            quote = "";
            return length - 1;
        }
    }
}
