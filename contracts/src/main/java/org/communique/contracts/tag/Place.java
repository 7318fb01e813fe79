package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A place that a release speaks of.
 *
 * @param name as the release calls it
 * @param country ISO 3166-1 alpha-2 code of the country that it is, or certainly lies in; null when that is not certain
 * @param mentions how often it is spoken of, at least 1
 * @param relevance how much the release is about it, above 0, at most 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(String name, @Nullable String country, int mentions, double relevance) {

    /** @throws IllegalArgumentException when a number is out of range */
    public Place {
        Shares.requireMentions(mentions);
        Shares.requireShare("relevance", relevance);
    }
}
