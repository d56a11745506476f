package dev.grader.challenge;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a question that is answered in words. */
final class WrittenReader implements KindReader {

    private static final List<String> ITEM_KEYS = List.of("text", "points");
    private static final int FEWEST_ITEMS = 3;
    private static final int MOST_ITEMS = 6;
    private static final int LONGEST_ITEM = 400;

    @Override
    public Set<String> pieces() {
        return Set.of("guidance.md");
    }

    @Override
    public Challenge read(Draft draft) throws IOException {
        return new WrittenChallenge(
                draft.slug(),
                draft.yaml().title(),
                draft.yaml().level(),
                draft.yaml().topics(),
                draft.statement(),
                draft.digest(new TreeMap<>()),
                rubric(draft.fields()),
                draft.text("guidance.md"));
    }

    private static List<RubricItem> rubric(Fields fields) {
        List<YamlNode.Mapping> mappings = fields.mappings("rubric");
        if (mappings.size() < FEWEST_ITEMS || mappings.size() > MOST_ITEMS) {
            fields.problems()
                    .add(
                            fields.line("rubric"),
                            "The rubric has " + mappings.size() + " items: write " + FEWEST_ITEMS + " to " + MOST_ITEMS
                                    + ", as in \"- {text: …, points: 1}\".");
        }
        List<RubricItem> items = new ArrayList<>();
        for (YamlNode.Mapping mapping : mappings) {
            Fields item = Fields.of(mapping, fields.problems(), ITEM_KEYS);
            if (!item.has("text")) {
                item.problems().add(item.line("text"), "An item of the rubric has no text: add \"text: …\".");
            }
            Optional<String> text = item.value("text", Values.line("text of the item", LONGEST_ITEM));
            BigDecimal points = item.value("points", Values::points).orElse(BigDecimal.ONE);
            text.ifPresent(said -> items.add(new RubricItem(said, points)));
        }
        return items;
    }
}
