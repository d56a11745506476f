package dev.grader.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What holds of every page: axe-core finds nothing serious in it, in light, in dark and on a phone; nothing has to be scrolled sideways on
 * a phone; and it weighs less than {@link #MOST_BYTES} on the wire. Leaves a picture of each in {@code target/screenshots}, for people to
 * look at.
 */
public final class PageCheck {
    /** What a page may weigh with all that it loads, compressed as it was sent. */
    public static final int MOST_BYTES = 300 * 1024;

    private static final Path AXE = Path.of("target", "web", "node_modules", "axe-core", "axe.min.js");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final ViewportSize DESK = new ViewportSize(1280, 900);
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    // Those of WCAG 2.2 AA, and what the field holds for good practice.
    private static final String RUN_AXE = """
            async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
              .filter(violation => ["serious", "critical"].includes(violation.impact))
              .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}`))
            """;

    private static final String WEIGH = """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
            """;

    private PageCheck() {}

    /**
     * Holds a page to all of it.
     *
     * @param name of the pictures; one for each page of the product
     */
    public static void check(Page page, String name) {
        assertThat(weight(page)).as("bytes of the page %s", name).isPositive().isLessThan(MOST_BYTES);
        ViewportSize before = page.viewportSize();
        look(page, name + "-light", ColorScheme.LIGHT, DESK);
        look(page, name + "-dark", ColorScheme.DARK, DESK);
        look(page, name + "-phone", ColorScheme.LIGHT, PHONE);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("the page %s fits a phone's width", name)
                .isEqualTo(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    /** Bytes on the wire: the page and all that it has loaded by now. */
    public static int weight(Page page) {
        return ((Number) page.evaluate(WEIGH)).intValue();
    }

    private static void look(Page page, String name, ColorScheme scheme, ViewportSize size) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(size.width, size.height);
        picture(page, name);
        page.evaluate(axe());
        assertThat((List<?>) page.evaluate(RUN_AXE))
                .as("what axe-core holds against %s", name)
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException missing) {
            throw new UncheckedIOException("The build puts axe-core there: see src/main/web/build.mjs.", missing);
        }
    }
}
