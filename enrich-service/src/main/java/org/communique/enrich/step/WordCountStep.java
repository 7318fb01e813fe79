package org.communique.enrich.step;

import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.text.word.WordTokenizer;

/** Adds the number of words of the body (letters and digits between blanks, as people count them) and the reading time. */
final class WordCountStep implements EnrichmentStep {

    private static final Pattern NO_BLANKS = Pattern.compile("\\S++");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    /** Languages without blanks between words. */
    private static final Set<String> WITHOUT_BLANKS = Set.of("zh", "ja", "th", "lo", "km", "my");
    /** Silent reading of non-fiction by adults: Brysbaert, How many words do we read per minute?, 2019. */
    private static final long WORDS_A_MINUTE = 238;

    @Override
    public String name() {
        return "word-count";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var body = draft.require(DraftField.BODY);
        if (WITHOUT_BLANKS.contains(draft.get(DraftField.LANGUAGE).orElse(""))) {
            return counts(WordTokenizer.of(body).size());
        }
        // One pattern for both would try each mark of a run of marks anew.
        long words = NO_BLANKS
                .matcher(body)
                .results()
                .filter(run -> LETTER_OR_DIGIT.matcher(run.group()).find())
                .count();
        return counts(words);
    }

    private static StepResult counts(long words) {
        return StepResult.of(DraftField.WORD_COUNT, Math.toIntExact(words))
                .and(DraftField.READING_MINUTES, Math.max(1, Math.toIntExact(Math.ceilDiv(words, WORDS_A_MINUTE))));
    }
}
