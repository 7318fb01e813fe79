package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Place mentioned in a release.
 *
 * @param name as written in the release
 * @param country ISO 3166-1 alpha-2 code of the place itself or of the country it certainly lies in; null when
 *     uncertain
 * @param mentions number of mentions, at least 1
 * @param relevance for the release, above 0, at most 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(String name, @Nullable String country, int mentions, double relevance) {

    /** @throws IllegalArgumentException when a number is out of range */
    public Place {
        Shares.requireMentions(mentions);
        Shares.requireShare("relevance", relevance);
    }
}
