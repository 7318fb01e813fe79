package org.communique.enrich.step;

import java.util.List;
import org.communique.enrich.draft.EnrichmentStep;

/** All steps, in order. A new step is its class and a line here, behind the steps whose additions it needs. */
public final class Steps {

    private Steps() {}

    /** New ones; their data are read now. */
    public static List<EnrichmentStep> all() {
        return List.of(
                new ReadingStep(),
                new HeadlineStep(),
                new LeadStep(),
                new PageNotesStep(),
                new DatesStep(),
                new LanguageStep(),
                new WordCountStep(),
                new LikenessStep(),
                new EntitiesStep(),
                new TopicsStep(),
                new KeyphrasesStep(),
                new SummaryStep());
    }
}
