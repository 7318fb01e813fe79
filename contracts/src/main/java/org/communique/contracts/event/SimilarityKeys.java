package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys for finding releases with the same or nearly the same text.
 *
 * @param contentHash equal for equal headline, lead and body, regardless of white space and quotation marks: 32
 *     hexadecimal digits; null when its step was skipped
 * @param signature MinHash bands of the body; near duplicates are likely to share one; empty when the body is too short
 *     to have any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimilarityKeys(@Nullable String contentHash, List<String> signature) {

    /** Copies the list. */
    public SimilarityKeys {
        signature = List.copyOf(signature);
    }
}
