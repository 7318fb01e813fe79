package org.communique.enrich.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.tag.DocumentProblem;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;

/** Adds the shortcomings of the document. The last step, since it looks at the additions of the others. */
final class ProblemsStep implements EnrichmentStep {

    private static final int FEW_WORDS = 25;
    /** The replacement character, and UTF-8 read as Windows-1252. */
    private static final Pattern DAMAGE = Pattern.compile("\uFFFD|Ã[\u0080-¿]|â€[™œ“”\u009d¢¦]|Â[ °§«»]");

    private static final int MIN_DAMAGES = 2;

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public StepResult enrich(Draft draft) {
        var problems = new ArrayList<DocumentProblem>();
        add(problems, DocumentProblem.NO_DATE, draft.get(DraftField.PUBLISHED).isEmpty());
        var body = draft.require(DraftField.BODY);
        int words = draft.get(DraftField.WORD_COUNT).orElse(FEW_WORDS);
        add(problems, DocumentProblem.EMPTY_BODY, body.isBlank());
        add(problems, DocumentProblem.SHORT_BODY, !body.isBlank() && words < FEW_WORDS);
        add(
                problems,
                DocumentProblem.UNREADABLE_EMBARGO,
                draft.get(DraftField.WITHHELD_BECAUSE).isPresent());
        add(
                problems,
                DocumentProblem.UNKNOWN_LANGUAGE,
                draft.get(DraftField.LANGUAGE).isEmpty());
        add(problems, DocumentProblem.DAMAGED_CHARACTERS, isDamaged(draft));
        add(
                problems,
                DocumentProblem.TRUNCATED,
                draft.require(DraftField.ANALYSED).length() < body.length());
        return StepResult.nothing()
                .and(DraftField.PROBLEMS, Optional.of(List.copyOf(problems)).filter(found -> !found.isEmpty()));
    }

    private static boolean isDamaged(Draft draft) {
        var text = draft.require(DraftField.HEADLINE) + "\n" + draft.require(DraftField.ANALYSED);
        return text.indexOf('\uFFFD') >= 0
                || DAMAGE.matcher(text).results().limit(MIN_DAMAGES).count() == MIN_DAMAGES;
    }

    private static void add(List<DocumentProblem> problems, DocumentProblem problem, boolean there) {
        if (there) {
            problems.add(problem);
        }
    }
}
