package dev.grader.report;

import java.util.ArrayList;
import java.util.List;

/** A reader of RFC 4180, so that the writer is not held against itself. */
final class Cells {

    private Cells() {}

    static List<List<String>> of(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (quoted && text.startsWith("\"\"", at)) {
                cell.append(here);
                at++;
            } else if (here == '"') {
                quoted = !quoted;
            } else if (quoted || (here != ',' && here != '\r')) {
                cell.append(here);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (here == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                    at++;
                }
            }
        }
        return rows;
    }
}
