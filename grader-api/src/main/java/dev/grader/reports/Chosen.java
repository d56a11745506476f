package dev.grader.reports;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The format that a request asks for.
 *
 * @param type the media type it is answered with
 */
record Chosen(Offer format, MediaType type) {
    /** As good as no range at all. */
    private static final MediaType NOTHING = new MediaType("*", "*", 0);

    /** @throws ProblemException with 400 when there is none of that name */
    static Chosen byName(String name) {
        return Offer.ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .map(format -> new Chosen(format, MediaType.parseMediaType(format.contentType())))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        Fault.elsewhere("The parameter format is none of %s: use one of them.".formatted(names()))));
    }

    /**
     * The best by RFC 9110 section 12.5.1: the most specific range that fits a type says how much it is wanted; of those wanted alike
     * the one that was named more closely, and after that the first of {@link Offer#ALL}.
     *
     * @param accept the headers of that name; without any, whatever there is will do
     * @throws ProblemException with 406 when none will do
     */
    static Chosen byAccept(List<String> accept) {
        List<MediaType> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return offered().findFirst().orElseThrow();
        }
        return offered()
                .map(offer -> new Wish(offer, closest(offer.type(), ranges)))
                .filter(wish -> wish.quality() > 0)
                // The first of equals: max would take the last.
                .min(Comparator.comparingDouble(Wish::quality)
                        .thenComparingInt(Wish::closeness)
                        .reversed())
                .map(Wish::offer)
                .orElseThrow(Chosen::notAcceptable);
    }

    private static Stream<Chosen> offered() {
        return Offer.ALL.stream()
                .flatMap(format -> format.mediaTypes().stream()
                        .map(type -> new Chosen(format, answered(format, MediaType.parseMediaType(type)))));
    }

    /** With the parameters that a format's own type has. */
    private static MediaType answered(Offer format, MediaType type) {
        MediaType own = MediaType.parseMediaType(format.contentType());
        return own.equalsTypeAndSubtype(type) ? own : type;
    }

    private static MediaType closest(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Chosen::closeness))
                .orElse(NOTHING);
    }

    private static int closeness(MediaType range) {
        return range.isWildcardType() ? 0 : range.getSubtype().equals("*") ? 1 : range.isWildcardSubtype() ? 2 : 3;
    }

    private static List<MediaType> ranges(List<String> accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            throw notAcceptable();
        }
    }

    private static ProblemException notAcceptable() {
        String types = Offer.ALL.stream()
                .flatMap(format -> format.mediaTypes().stream())
                .collect(Collectors.joining(", "));
        return new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "Reports are written as %s, and Accept allows none of these: name one, or leave Accept out and choose by ?format= one of %s."
                                .formatted(types, names()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static String names() {
        return Offer.ALL.stream().map(Offer::name).collect(Collectors.joining(", "));
    }

    /** What is offered, and the range that says how much it is wanted. */
    private record Wish(Chosen offer, MediaType range) {
        double quality() {
            return range.getQualityValue();
        }

        int closeness() {
            return Chosen.closeness(range);
        }
    }
}
