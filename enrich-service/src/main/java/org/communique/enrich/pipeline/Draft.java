package org.communique.enrich.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.Likeness;
import org.communique.contracts.event.PageNotes;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Text;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Tags;

/**
 * The state between a raw and an enriched release: the raw one, what steps have added so far, and who added it.
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

    /** A draft to which nothing has been added. */
    public static Draft of(RawRelease raw) {
        return new Draft(raw, Map.of(), List.of());
    }

    /** The release as its source gave it. */
    public RawRelease raw() {
        return raw;
    }

    /** What was added to a field; empty when nothing was. */
    @SuppressWarnings("unchecked") // Additions takes a value only with a field of its type.
    public <T> Optional<T> get(DraftField<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /**
     * What was added to a field that a step cannot do without.
     *
     * @throws IllegalStateException when no earlier step added it
     */
    public <T> T require(DraftField<T> field) {
        return get(field)
                .orElseThrow(() -> new IllegalStateException(
                        "%s: missing (expected: an earlier step adds it)".formatted(field.name())));
    }

    /**
     * This draft and what a step adds.
     *
     * @throws IllegalStateException when a field was added before: a stage adds, it never edits
     */
    public Draft plus(EnrichmentStep step, StepResult additions) {
        var more = new LinkedHashMap<>(values);
        var told = new ArrayList<>(provenance);
        additions.values().forEach((field, value) -> {
            requireNew(field, step);
            more.put(field, value);
            if (field.inRelease()) {
                told.add(new Provenance(field.name(), step.name(), step.version(), additions.from(field)));
            }
        });
        return new Draft(raw, more, told);
    }

    /**
     * The enriched release, once headline, body and content hash are there.
     *
     * @param generation of the pipeline
     * @throws IllegalStateException when no step added one of them
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
                new Likeness(
                        require(DraftField.CONTENT_HASH),
                        get(DraftField.SIGNATURE).orElse(List.of())),
                provenance);
    }

    private void requireNew(DraftField<?> field, EnrichmentStep step) {
        if (values.containsKey(field)) {
            throw new IllegalStateException(
                    "%s: added twice, again by %s (expected: one step adds it)".formatted(field.name(), step.name()));
        }
    }

    private Text text() {
        return new Text(
                require(DraftField.HEADLINE),
                get(DraftField.LEAD).orElse(null),
                require(DraftField.BODY),
                get(DraftField.LANGUAGE).orElse(null),
                get(DraftField.LANGUAGE_CONFIDENCE).orElse(null),
                get(DraftField.WORD_COUNT).orElse(0),
                get(DraftField.READING_MINUTES).orElse(1));
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
}
