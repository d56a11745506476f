package dev.grader.errors;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A page for each kind of problem, so that every {@code type} resolves. Open to all: it tells nothing of anybody. */
@RestController
class ProblemPages {

    @GetMapping(path = "/problems", produces = "text/html;charset=UTF-8")
    String all() {
        String items = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"%s\">%d %s</a></li>"
                        .formatted(type.uri(), type.status().value(), type.title()))
                .collect(Collectors.joining("\n"));
        return page("Problems", "<ul>\n" + items + "\n</ul>");
    }

    @GetMapping(path = "/problems/{slug}", produces = "text/html;charset=UTF-8")
    String one(@PathVariable String slug) {
        ProblemType type = ProblemType.ofSlug(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no kind of problem of that name: /problems lists them all."));
        return page(
                type.title(),
                "<p>Status %d.</p>\n<p>%s</p>".formatted(type.status().value(), escaped(type.remedy())));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(title, title, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
