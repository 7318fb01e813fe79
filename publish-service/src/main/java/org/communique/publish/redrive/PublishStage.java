package org.communique.publish.redrive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.redrive.DeadLetterStage;
import org.communique.kit.redrive.RedriveResult;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.InvalidRecord;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.stereotype.Component;

/** Dead letters of this service, as the kit asks for them. */
@Component
final class PublishStage implements DeadLetterStage {

    private final DocumentReader reader;
    private final IndexProvisioner index;
    private final SimulatedIndexing simulation;

    PublishStage(DocumentReader reader, IndexProvisioner index, SimulatedIndexing simulation) {
        this.reader = reader;
        this.index = index;
        this.simulation = simulation;
    }

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public KafkaTopic letters() {
        return KafkaTopic.RELEASES_ENRICHED_DLT;
    }

    @Override
    public KafkaTopic state() {
        return KafkaTopic.RELEASES_ENRICHED_DLT_STATE;
    }

    /** Document of a dead letter. */
    private record Candidate(DeadLetterId id, ReleaseDocument document) {}

    @Override
    public List<RedriveResult> dryRun(List<DeadLetterRecord> letters) throws BrokerException {
        try {
            return simulate(letters);
        } catch (TransientFailureException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    private List<RedriveResult> simulate(List<DeadLetterRecord> letters) {
        var state = index.require();
        var results = new HashMap<DeadLetterId, RedriveResult>();
        var candidates = new ArrayList<Candidate>();
        for (var letter : letters) {
            switch (reader.read(letter.original(), state.fields())) {
                case InvalidRecord(var reason, var detail) ->
                    results.put(
                            letter.id(),
                            RedriveResult.deadAgain(letter.id(), "%s: %s".formatted(reason.tag(), detail)));
                case ReleaseDocument document -> candidates.add(new Candidate(letter.id(), document));
            }
        }
        var documents = candidates.stream().map(Candidate::document).toList();
        var refusals = simulation.refusals(state.name(), documents);
        var versions = simulation.versions(
                state.name(), documents.stream().map(ReleaseDocument::id).toList());
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            results.put(
                    candidate.id(),
                    refusals.get(i)
                            .map(refusal -> refused(candidate, refusal))
                            .orElseGet(() -> compared(candidate, versions)));
        }
        return letters.stream()
                .flatMap(letter -> Stream.ofNullable(results.get(letter.id())))
                .toList();
    }

    private static RedriveResult refused(Candidate candidate, SimulatedIndexing.Refusal refusal) {
        return RedriveResult.of(
                candidate.id(),
                refusal.isCertain() ? RedriveOutcome.DEAD_AGAIN : RedriveOutcome.UNKNOWN,
                refusal.reason(),
                candidate.document().version().value());
    }

    /** Takes a version that would be written into account for the next ones. */
    private static RedriveResult compared(Candidate candidate, Map<ReleaseId, Long> versions) {
        var document = candidate.document();
        long version = document.version().value();
        long there = versions.getOrDefault(document.id(), 0L);
        if (there > version) {
            return RedriveResult.of(
                    candidate.id(), RedriveOutcome.SUPERSEDED, "version %d is there".formatted(there), version);
        }
        if (there == version) {
            return RedriveResult.of(candidate.id(), RedriveOutcome.DUPLICATE, "this version is there already", version);
        }
        versions.put(document.id(), version);
        return RedriveResult.of(candidate.id(), RedriveOutcome.INDEXED, null, version);
    }

    @Override
    public Map<DeadLetterId, RedriveOutcome> outcomes(Collection<DeadLetterEntry> redriven) {
        var outcomes = new HashMap<DeadLetterId, RedriveOutcome>();
        for (var entry : redriven) {
            var note = entry.note();
            if (note != null) {
                outcomes.put(entry.id(), note.outcome());
            }
        }
        return outcomes;
    }
}
