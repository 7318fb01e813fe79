package org.communique.enrich.redrive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.stream.RecordEnricher;
import org.communique.enrich.stream.RecordOutcome;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveNote;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.redrive.DeadLetterStage;
import org.communique.kit.redrive.RedriveResult;
import org.jspecify.annotations.Nullable;

/** Dead letters of this service, as the kit asks for them. */
final class EnrichStage implements DeadLetterStage {

    private final RecordEnricher enricher;
    private final NewestVersions versions;
    private final PublishedRecords published;

    /** @param versions for this stage alone */
    EnrichStage(RecordEnricher enricher, NewestVersions versions, PublishedRecords published) {
        this.enricher = enricher;
        this.versions = versions;
        this.published = published;
    }

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public KafkaTopic letters() {
        return KafkaTopic.RELEASES_RAW_DLT;
    }

    @Override
    public KafkaTopic state() {
        return KafkaTopic.RELEASES_RAW_DLT_STATE;
    }

    @Override
    public synchronized List<RedriveResult> dryRun(List<DeadLetterRecord> letters) throws BrokerException {
        var redriven = new ArrayList<Redriven>();
        while (redriven.size() < letters.size()) {
            redriven.addAll(FencedRedriver.enrich(enricher, letters.subList(redriven.size(), letters.size())));
        }
        var newest = new HashMap<>(versions.of(FencedRedriver.wanted(redriven), List.of()));
        var results = new ArrayList<RedriveResult>();
        for (var one : redriven) {
            results.add(one.resultWithout(newest).orElseGet(() -> indexed(one)));
            one.event()
                    .ifPresent(event -> newest.merge(
                            event.releaseId().value(), event.stateVersion().value(), Math::max));
        }
        return results;
    }

    private static RedriveResult indexed(Redriven one) {
        var version = one.event().map(event -> event.stateVersion().value()).orElse(null);
        return RedriveResult.of(one.id(), RedriveOutcome.INDEXED, withheld(one), version);
    }

    private static @Nullable String withheld(Redriven one) {
        return one.outcome() instanceof RecordOutcome.Enriched enriched
                        && enriched.release().withholdingReason() != null
                ? "withheld: " + enriched.release().withholdingReason()
                : null;
    }

    @Override
    public Map<DeadLetterId, RedriveOutcome> outcomes(Collection<DeadLetterEntry> redriven) throws BrokerException {
        var emitted = new ArrayList<RedriveNote>();
        for (var entry : redriven) {
            var note = entry.note();
            if (note != null && note.outcome() == RedriveOutcome.ENRICHED) {
                emitted.add(note);
            }
        }
        var later = published.outcomes(emitted);
        var outcomes = new HashMap<DeadLetterId, RedriveOutcome>();
        for (var entry : redriven) {
            var note = entry.note();
            if (note != null) {
                outcomes.put(entry.id(), later.getOrDefault(note, note.outcome()));
            }
        }
        return outcomes;
    }
}
