package org.communique.enrich.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communique.contracts.event.EnrichedRelease;
import org.jspecify.annotations.Nullable;

/**
 * Enriched release of a text, its fields as in the index, with an explanation.
 *
 * @param release as it would be published
 * @param explanation null unless it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrichmentResponse(
        @JsonUnwrapped EnrichedRelease release, @Nullable Explanation explanation) {}
