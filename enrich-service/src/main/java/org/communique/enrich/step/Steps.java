package org.communique.enrich.step;

import java.util.List;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.repetition.RepeatedParagraphs;

/** All built-in steps, in order. A new step is its class and a line here, behind the sources of its input. */
public final class Steps {

    private Steps() {}

    /** Returns new steps with an empty memory of repeated paragraphs. */
    public static List<EnrichmentStep> all() {
        return all(new RepeatedParagraphs());
    }

    /**
     * Returns new steps, and reads their data: about a second.
     *
     * @param repetitions memory of repeated paragraphs, only read by the steps
     */
    public static List<EnrichmentStep> all(RepeatedParagraphs repetitions) {
        return List.of(
                new ReadingStep(),
                new RepetitionStep(repetitions),
                new BodyStep(),
                new HeadlineStep(),
                new LeadStep(),
                new PageNotesStep(),
                new LanguageStep(),
                new DatesStep(),
                new SeparatedPartsStep(),
                new WordCountStep(),
                new SimilarityStep(),
                new EntitiesStep(),
                new TopicsStep(),
                new KeyphrasesStep(),
                new SummaryStep(),
                new IdentifiersStep(),
                new KindStep(),
                new QuotesStep(),
                new IssuerStep(),
                new ProblemsStep());
    }
}
