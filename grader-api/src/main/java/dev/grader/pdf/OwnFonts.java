package dev.grader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.regex.Pattern;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;

/** All that FOP may read: the fonts that the build has put beside these classes. No file of the machine, no address. Thread-safe. */
final class OwnFonts implements ResourceResolver {
    private static final Pattern FONT = Pattern.compile("/?([A-Za-z-]{1,40}\\.ttf)");

    static @Nullable InputStream open(String file) {
        return OwnFonts.class.getResourceAsStream("/fonts/" + file);
    }

    @Override
    public Resource getResource(URI address) throws IOException {
        var font = FONT.matcher(String.valueOf(address.getPath()));
        InputStream bytes = "font".equals(address.getScheme()) && font.matches() ? open(font.group(1)) : null;
        if (bytes == null) {
            throw new IOException("A document may use its own fonts and nothing else.");
        }
        return new Resource(bytes);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new IOException("Setting a document writes no file.");
    }
}
