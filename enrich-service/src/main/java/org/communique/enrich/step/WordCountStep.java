package org.communique.enrich.step;

import java.util.regex.Pattern;
import org.communique.enrich.draft.Additions;
import org.communique.enrich.draft.Draft;
import org.communique.enrich.draft.EnrichmentStep;
import org.communique.enrich.draft.Field;

/** Counts the words of the body, letters and digits between blanks, as people count them; and how long they take. */
final class WordCountStep implements EnrichmentStep {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*+");
    /** Silent reading of non-fiction by adults: Brysbaert, How many words do we read per minute?, 2019. */
    private static final long WORDS_A_MINUTE = 238;

    @Override
    public String name() {
        return "word-count";
    }

    @Override
    public Additions enrich(Draft draft) {
        long words = WORD.matcher(draft.require(Field.BODY)).results().count();
        return Additions.of(Field.WORD_COUNT, Math.toIntExact(words))
                .and(Field.READING_MINUTES, Math.max(1, Math.toIntExact(Math.ceilDiv(words, WORDS_A_MINUTE))));
    }
}
