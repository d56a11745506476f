package dev.grader.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.xml.sax.SAXException;

/** Apache FOP, set up to know our fonts and to read nothing else. Thread-safe. */
final class Press {
    private final FopFactory factory;
    private final Letters letters = new Letters(Face.SANS, Face.MONO);

    private Press() {
        try (InputStream settings = Objects.requireNonNull(Press.class.getResourceAsStream("fop.xml"), "fop.xml")) {
            var builder = new FopConfParser(settings, URI.create("font:/"), new OwnFonts()).getFopFactoryBuilder();
            builder.getFontManager().disableFontCache();
            factory = builder.setAccessibility(true).build();
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException("FOP cannot be set up with fop.xml.", broken);
        }
    }

    /** Made when it is used for the first time: reading the fonts takes a second. */
    static final class Kept {
        static final Press PRESS = new Press();

        private Kept() {}
    }

    /**
     * Prints one document.
     *
     * @param made when, as the document says of itself
     */
    byte[] print(String title, Instant made, Sheet sheet) {
        var pdf = new ByteArrayOutputStream();
        try {
            FOUserAgent agent = factory.newFOUserAgent();
            // It would otherwise log what it finds hard to set, and quote it: no log may hold what candidates wrote.
            agent.getEventBroadcaster().addEventListener(event -> {});
            agent.setTitle(letters.plain(title));
            agent.setCreator("Grader");
            agent.setCreationDate(Date.from(made));
            agent.setLocatorEnabled(false);
            var fop = agent.newFop("application/pdf", pdf);
            sheet.write(new Fo(fop.getDefaultHandler(), letters));
        } catch (FOPException failed) {
            throw new IllegalStateException("The report could not be set as PDF.", failed);
        } catch (UncheckedIOException failed) {
            throw new IllegalStateException("The report could not be written as PDF.", failed);
        }
        return pdf.toByteArray();
    }
}
