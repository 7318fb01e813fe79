package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the article page of a release says of itself beside its words.
 *
 * @param author who signed it, a person or an office; null when nobody did
 * @param image that stands for it in lists; absolute; null when there is none
 * @param canonicalUrl where the publisher wants it to be found; absolute; null when the page does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageNotes(
        @Nullable String author,
        @Nullable URI image,
        @Nullable URI canonicalUrl) {

    /** There is no page, or it says nothing. */
    public static final PageNotes NONE = new PageNotes(null, null, null);

    /** These notes with what only other ones have. */
    public PageNotes orElse(PageNotes other) {
        return new PageNotes(
                author != null ? author : other.author,
                image != null ? image : other.image,
                canonicalUrl != null ? canonicalUrl : other.canonicalUrl);
    }
}
