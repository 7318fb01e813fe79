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
 * A release, cleaned, tagged and summarised. Its JSON is flat and is the document in the index.
 *
 * @param identity which release and revision; the version carries the generation of the enrichment
 * @param origin where it came from
 * @param text its words
 * @param page what its article page says of itself
 * @param summary null when the release is too short to have one
 * @param dates from the source, else from the text
 * @param pubStatus whether it may be used
 * @param withheldBecause what held it back, with the words of its source that did; null unless it is withheld
 * @param tags what it is about
 * @param likeness tells whether another release says the same
 * @param provenance who added what
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
        @Nullable String withheldBecause,
        @JsonUnwrapped Tags tags,
        @JsonUnwrapped Likeness likeness,
        List<Provenance> provenance)
        implements EnrichedEvent {

    /** A release that may be used. */
    public EnrichedRelease(
            Identity identity,
            Origin origin,
            Text text,
            PageNotes page,
            @Nullable Summary summary,
            Dates dates,
            Tags tags,
            Likeness likeness,
            List<Provenance> provenance) {
        this(identity, origin, text, page, summary, dates, PubStatus.USABLE, null, tags, likeness, provenance);
    }

    /** Copies the list. */
    public EnrichedRelease {
        // What is unwrapped is never null when read from JSON: a summary without text stands for none.
        summary = summary == null || summary.text() == null ? null : summary;
        provenance = List.copyOf(provenance);
    }
}
