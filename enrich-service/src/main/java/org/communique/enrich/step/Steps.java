package org.communique.enrich.step;

import java.util.List;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.repetition.RepeatedParagraphs;

/** All steps, in order. A new step is its class and a line here, behind the steps whose additions it needs. */
public final class Steps {

    private Steps() {}

    /** Returns a pipeline of all steps, with an empty memory of repeated paragraphs. */
    public static EnrichmentPipeline pipeline() {
        var repetitions = new RepeatedParagraphs();
        return new EnrichmentPipeline(all(repetitions), repetitions);
    }

    /**
     * New ones; their data are read now.
     *
     * @param repetitions what sources are known to repeat
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
                new WordCountStep(),
                new LikenessStep(),
                new EntitiesStep(),
                new TopicsStep(),
                new KeyphrasesStep(),
                new SummaryStep());
    }
}
