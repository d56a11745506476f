package dev.grader.metrics;

import dev.grader.Client;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What Prometheus reads: the text exposition format, one sample a line. */
record Scrape(String text) {
    private static final Pattern NAME = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[ {]");

    static Scrape of(Client client) {
        return new Scrape(client.get("/actuator/prometheus").text());
    }

    /** The names of all samples. */
    Set<String> names() {
        var names = new TreeSet<String>();
        NAME.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /** The value of the one sample that has this name and exactly these labels, as they are written, or NaN. */
    double value(String name, String labels) {
        return text.lines()
                .filter(line -> line.startsWith(name + (labels.isEmpty() ? " " : "{" + labels + "} ")))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
