package org.communique.enrich.step;

import java.util.regex.Pattern;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;

/** Counts the words of the body: letters and digits between blanks, as people count them. */
final class WordCountStep implements EnrichmentStep {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*+");

    @Override
    public String name() {
        return "word-count";
    }

    @Override
    public Additions enrich(Draft draft) {
        long words = WORD.matcher(draft.require(Field.BODY)).results().count();
        return Additions.of(Field.WORD_COUNT, Math.toIntExact(words));
    }
}
