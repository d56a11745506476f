package dev.grader.web;

import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown of challenge packages (CommonMark 0.31) as HTML, which a controller puts into its model and a template
 * tells by {@code th:utext}. An author writes words, not markup: tags in the text are shown as they stand, and a link leads to {@code http}, {@code https} or {@code mailto} or
 * nowhere. Pictures are told by their words, since a page loads none from elsewhere. Never to be given what a candidate typed.
 * Thread-safe.
 */
public final class Statement {
    /** A page has a first heading of its own. */
    private static final int BELOW_THE_PAGE = 1;

    private static final int LOWEST = 6;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .attributeProviderFactory(context -> Statement::attributes)
            .build();

    /** Headings begin at the second level. */
    public String html(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new Fitting());
        return renderer.render(document);
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            // It may be wider than the page, and is scrolled with the keyboard too.
            attributes.put("tabindex", "0");
        }
        if (tag.equals("a")) {
            attributes.put("rel", "noopener noreferrer");
        }
    }

    /** Fits a text of its own into a page. */
    private static final class Fitting extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW_THE_PAGE));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
