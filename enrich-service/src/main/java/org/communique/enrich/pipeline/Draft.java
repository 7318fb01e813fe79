package org.communique.enrich.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.PageNotes;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.ReleaseParts;
import org.communique.contracts.event.SimilarityKeys;
import org.communique.contracts.event.Text;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Tags;
import org.communique.enrich.pipeline.StepResult.Addition;

/**
 * State between a raw and an enriched release: the raw one, the additions of steps so far, and their provenance.
 * Immutable; each addition makes a new draft.
 */
public final class Draft {

    private final RawRelease raw;
    private final Map<DraftField<?>, Object> values;
    private final List<Provenance> provenance;

    private Draft(RawRelease raw, Map<DraftField<?>, Object> values, List<Provenance> provenance) {
        this.raw = raw;
        this.values = values;
        this.provenance = provenance;
    }

    /** Returns a draft without additions. */
    public static Draft of(RawRelease raw) {
        return new Draft(raw, Map.of(), List.of());
    }

    /** Returns the release as its source gave it. */
    public RawRelease raw() {
        return raw;
    }

    /** Returns the addition to a field; empty when there is none. */
    @SuppressWarnings("unchecked") // StepResult takes a value only with a field of its type.
    public <T> Optional<T> get(DraftField<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /**
     * Returns the addition of a required step to a field.
     *
     * @throws IllegalStateException when no earlier step added it
     */
    public <T> T require(DraftField<T> field) {
        return get(field)
                .orElseThrow(() -> new IllegalStateException(
                        "%s: missing (expected: an earlier step adds it)".formatted(field.name())));
    }

    /**
     * Returns this draft with the result of a step.
     *
     * @throws IllegalStateException when a field was added before (a stage adds, it never edits), or a required step was
     *     skipped
     */
    public Draft plus(EnrichmentStep step, StepResult result) {
        requireNew(step, result);
        return switch (result) {
            case StepResult.Added(var additions) -> plus(step, additions);
            case StepResult.Nothing _ -> this;
            case StepResult.Skipped(var reason) -> withoutAdditions(step, reason);
        };
    }

    private Draft plus(EnrichmentStep step, List<Addition> additions) {
        var more = new LinkedHashMap<>(values);
        var sources = new ArrayList<>(provenance);
        for (var added : additions) {
            var field = added.field();
            more.put(field, added.value());
            if (field.inRelease()) {
                sources.add(new Provenance(field.name(), step.name(), step.version(), added.from()));
            }
        }
        return new Draft(raw, more, sources);
    }

    private Draft withoutAdditions(EnrichmentStep step, String reason) {
        if (step.isRequired()) {
            throw new IllegalStateException("required and skipped: " + reason);
        }
        var sources = new ArrayList<>(provenance);
        sources.add(Provenance.skipped(step.name(), step.version(), reason));
        return new Draft(raw, values, sources);
    }

    /**
     * Returns the enriched release.
     *
     * @param generation of the pipeline
     * @throws IllegalStateException when headline or body is missing
     */
    public EnrichedRelease toRelease(int generation) {
        return new EnrichedRelease(
                raw.identity().withGeneration(generation),
                raw.origin(),
                text(),
                page(),
                get(DraftField.SUMMARY).orElse(null),
                dates(),
                get(DraftField.WITHHELD_BECAUSE).isPresent() ? PubStatus.WITHHELD : PubStatus.USABLE,
                get(DraftField.WITHHELD_BECAUSE).orElse(null),
                tags(),
                new SimilarityKeys(
                        get(DraftField.CONTENT_HASH).orElse(null),
                        get(DraftField.SIGNATURE).orElse(List.of())),
                parts(),
                provenance);
    }

    void requireNew(EnrichmentStep step, StepResult result) {
        if (result instanceof StepResult.Added(var additions)) {
            var added = new HashSet<DraftField<?>>();
            for (var addition : additions) {
                var field = addition.field();
                if (values.containsKey(field) || !added.add(field)) {
                    throw new IllegalStateException("%s: added twice, again by %s (expected: one step adds it)"
                            .formatted(field.name(), step.name()));
                }
            }
        }
    }

    private Text text() {
        return new Text(
                require(DraftField.HEADLINE),
                get(DraftField.LEAD).orElse(null),
                require(DraftField.BODY),
                get(DraftField.LANGUAGE).orElse(null),
                get(DraftField.LANGUAGE_TAG).orElse(null),
                get(DraftField.LANGUAGE_CONFIDENCE).orElse(null),
                get(DraftField.WORD_COUNT).orElse(null),
                get(DraftField.READING_MINUTES).orElse(null));
    }

    private PageNotes page() {
        return new PageNotes(
                get(DraftField.AUTHOR).orElse(null),
                get(DraftField.IMAGE).orElse(null),
                get(DraftField.CANONICAL_URL).orElse(null));
    }

    private Dates dates() {
        return new Dates(
                get(DraftField.PUBLISHED).orElse(null),
                get(DraftField.UPDATED).orElse(null),
                get(DraftField.EMBARGOED_UNTIL).orElse(null));
    }

    private Tags tags() {
        return new Tags(
                get(DraftField.TOPICS).orElse(List.of()),
                get(DraftField.PEOPLE).orElse(List.of()),
                get(DraftField.ORGANISATIONS).orElse(List.of()),
                get(DraftField.PLACES).orElse(List.of()),
                get(DraftField.COUNTRIES).orElse(List.of()),
                get(DraftField.KEYPHRASES).orElse(List.of()));
    }

    private ReleaseParts parts() {
        return new ReleaseParts(
                get(DraftField.DATELINE).orElse(null),
                get(DraftField.AUTHORS).orElse(List.of()),
                get(DraftField.CONTACTS).orElse(List.of()),
                get(DraftField.BOILERPLATE).orElse(null),
                get(DraftField.ISSUER).orElse(null),
                get(DraftField.KIND).orElse(null),
                get(DraftField.IDENTIFIERS).orElse(List.of()),
                get(DraftField.QUOTES).orElse(List.of()),
                get(DraftField.PROBLEMS).orElse(List.of()));
    }
}
