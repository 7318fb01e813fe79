package org.communique.enrich.reading;

import org.communique.contracts.event.PageNotes;
import org.communique.contracts.release.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What a page or a text says of itself, cleaned. Nothing is decided yet: the source may have said better.
 *
 * @param headline one line; null when none was found
 * @param description the page's own abstract, one line; null when it has none
 * @param body paragraphs, separated by a blank line; blank when there is no text
 * @param language as the page declares it, BCP 47; null when it does not
 * @param dates as far as they are written there
 * @param notes what the page says beside its words
 */
public record Reading(
        @Nullable String headline,
        @Nullable String description,
        String body,
        @Nullable String language,
        Dates dates,
        PageNotes notes) {

    /** There is nothing to read. */
    public static final Reading NOTHING = new Reading(null, null, "", null, Dates.UNKNOWN, PageNotes.NONE);

    /** This reading with what only another one has; the body of the longer one, this one's when they are as long. */
    public Reading orElse(Reading other) {
        return new Reading(
                headline != null ? headline : other.headline,
                description != null ? description : other.description,
                body.length() >= other.body.length() ? body : other.body,
                language != null ? language : other.language,
                dates.orElse(other.dates),
                notes.orElse(other.notes));
    }
}
