package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.PubStatus;
import org.communique.contracts.tag.Provenance;
import org.communique.contracts.tag.Summary;
import org.communique.contracts.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Release, cleaned, tagged and summarised. Its JSON is flat and is the document in the index.
 *
 * @param identity release and revision; the version carries the generation of the enrichment
 * @param origin publisher, feed and page
 * @param text its cleaned text
 * @param page metadata of its article page
 * @param summary null when the release is too short to have one
 * @param dates from the source, else from the text
 * @param pubStatus usable or withheld
 * @param withholdingReason the reason for withholding it, with the source's own words; null unless it is withheld
 * @param tags topics, entities, places and keyphrases
 * @param similarity keys for finding equal and near-duplicate releases
 * @param parts dateline, contacts, boilerplate and the facts in them
 * @param provenance step and place of each added field, and the steps that were skipped
 * @param lineage its way to this event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrichedRelease(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Text text,
        @JsonUnwrapped PageNotes page,
        @JsonUnwrapped @Nullable Summary summary,
        @JsonUnwrapped Dates dates,
        PubStatus pubStatus,
        @Nullable String withholdingReason,
        @JsonUnwrapped Tags tags,
        @JsonUnwrapped SimilarityKeys similarity,
        @JsonUnwrapped ReleaseParts parts,
        List<Provenance> provenance,
        @JsonUnwrapped Lineage lineage)
        implements EnrichedEvent {

    /** Creates a release without a lineage. */
    public EnrichedRelease(
            Identity identity,
            Origin origin,
            Text text,
            PageNotes page,
            @Nullable Summary summary,
            Dates dates,
            PubStatus pubStatus,
            @Nullable String withholdingReason,
            Tags tags,
            SimilarityKeys similarity,
            ReleaseParts parts,
            List<Provenance> provenance) {
        this(
                identity,
                origin,
                text,
                page,
                summary,
                dates,
                pubStatus,
                withholdingReason,
                tags,
                similarity,
                parts,
                provenance,
                Lineage.NONE);
    }

    /** Creates a usable release. */
    public EnrichedRelease(
            Identity identity,
            Origin origin,
            Text text,
            PageNotes page,
            @Nullable Summary summary,
            Dates dates,
            Tags tags,
            SimilarityKeys similarity,
            List<Provenance> provenance) {
        this(
                identity,
                origin,
                text,
                page,
                summary,
                dates,
                PubStatus.USABLE,
                null,
                tags,
                similarity,
                ReleaseParts.NONE,
                provenance);
    }

    /** Copies the list. */
    public EnrichedRelease {
        // Jackson never leaves an unwrapped value null: a summary without text means none.
        summary = summary == null || summary.text() == null ? null : summary;
        provenance = List.copyOf(provenance);
    }

    /** Returns a copy with another lineage. */
    public EnrichedRelease with(Lineage newLineage) {
        return new EnrichedRelease(
                identity,
                origin,
                text,
                page,
                summary,
                dates,
                pubStatus,
                withholdingReason,
                tags,
                similarity,
                parts,
                provenance,
                newLineage);
    }
}
