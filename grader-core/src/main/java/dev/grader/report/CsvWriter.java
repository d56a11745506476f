package dev.grader.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 has them: commas, lines that end in CR LF, UTF-8. A text that a spreadsheet would take for a formula is
 * disarmed as OWASP advises on CSV injection: an apostrophe before it, quotes around it. Numbers are ours and stay numbers. Flush it
 * at the end; closing the stream is for whoever opened it. For one thread.
 */
public final class CsvWriter {

    /** Its media type; RFC 4180 section 3 and RFC 7111 define the parameters. */
    public static final String MEDIA_TYPE = "text/csv;header=present;charset=UTF-8";

    /** What begins a formula, or makes a cell of its own in front of one; the last four are full-width forms of the first. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    public CsvWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** One line; a cell is a number, anything else that stands for its text, or null for none. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(written(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        out.flush();
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> text(cell.toString());
        };
    }

    private static String text(String text) {
        if (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            return quoted("'" + text);
        }
        boolean plain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
