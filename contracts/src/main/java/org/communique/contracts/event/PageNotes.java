package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a release's article page.
 *
 * @param author the signing person or office; null when there is none
 * @param image picture for lists; absolute; null when there is none
 * @param canonicalUrl the address preferred by the publisher; absolute; null when the page does not name one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageNotes(
        @Nullable String author,
        @Nullable URI image,
        @Nullable URI canonicalUrl) {

    /** Metadata of a missing page, or of one without any. */
    public static final PageNotes NONE = new PageNotes(null, null, null);

    /** Returns a copy with the gaps filled from other metadata. */
    public PageNotes orElse(PageNotes other) {
        return new PageNotes(
                author != null ? author : other.author,
                image != null ? image : other.image,
                canonicalUrl != null ? canonicalUrl : other.canonicalUrl);
    }
}
