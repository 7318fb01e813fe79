package org.communique.enrich.operations;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.Version;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepObserver;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.pipeline.StepRunner;
import org.communique.enrich.step.Steps;

/** Runs all steps for a release and counts the operations of each; to be loaded by {@link CountingClassLoader}. */
public final class CountedSteps implements Function<Parts, Map<String, Long>> {

    private final EnrichmentPipeline pipeline = new EnrichmentPipeline(Steps.all());

    @Override
    public Map<String, Long> apply(Parts parts) {
        var steps = new LinkedHashMap<String, Long>();
        pipeline.draft(
                release(parts),
                new StepObserver() {
                    private long began;

                    @Override
                    public void begins(EnrichmentStep step) {
                        began = Operations.count();
                    }

                    @Override
                    public void ended(EnrichmentStep step, StepResult result) {
                        steps.put(step.name(), Operations.count() - began);
                    }
                },
                StepRunner.DIRECT);
        return steps;
    }

    private static RawRelease release(Parts parts) {
        return new RawRelease(
                new Identity(
                        ReleaseId.derive("rivers.example", "r"),
                        Revision.FIRST,
                        Version.observedAt(Instant.parse("2026-03-02T10:15:30Z"))),
                new Origin("rivers.example", "feed-1", "r", URI.create("https://rivers.example/news/r")),
                SourceText.builder()
                        .headline(parts.headline())
                        .lead(parts.lead())
                        .language(parts.language())
                        .content(Content.plain(parts.text()))
                        .build(),
                parts.page() == null ? null : Content.html(parts.page()));
    }
}
