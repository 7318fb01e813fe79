package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.WrittenDates;
import org.jspecify.annotations.Nullable;

/**
 * Release as its source gave it, nothing added: the first revision, or a changed one.
 *
 * @param identity release, revision and version
 * @param origin publisher, feed and page
 * @param headline as given; null when the source gave none and it is still to be found in the text
 * @param lead the source's own abstract, may hold markup; null when there is none
 * @param language as given, BCP 47; null when the source gave none
 * @param dates as given
 * @param written its dates as the source wrote them; null when it wrote none
 * @param categories the source's own, as given
 * @param content of the feed item or the push; blank text when only the page has any
 * @param page its article page as fetched; null when there was none to fetch
 * @param lift an operator's decision to publish this revision regardless of its embargo; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RawRelease(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Origin origin,
        @Nullable String headline,
        @Nullable String lead,
        @Nullable String language,
        @JsonUnwrapped Dates dates,
        @Nullable WrittenDates written,
        List<String> categories,
        Content content,
        @Nullable Content page,
        @JsonUnwrapped @Nullable EmbargoLift lift)
        implements RawEvent {

    /** Copies the list. */
    public RawRelease {
        // Jackson never leaves an unwrapped value null: a lift without a time means none.
        lift = lift == null || lift.releasedAt() == null ? null : lift;
        categories = List.copyOf(categories);
    }

    /** Creates a release without dates in the source's writing, and without a lift. */
    public RawRelease(
            Identity identity,
            Origin origin,
            @Nullable String headline,
            @Nullable String lead,
            @Nullable String language,
            Dates dates,
            List<String> categories,
            Content content,
            @Nullable Content page) {
        this(identity, origin, headline, lead, language, dates, null, categories, content, page, null);
    }

    /** Returns the time at which an operator lifted the embargo of this revision; null when none did. */
    public @Nullable Instant releasedAt() {
        return lift == null ? null : lift.releasedAt();
    }

    /** Returns the same text as another revision or version, with that lift or none. */
    public RawRelease with(Identity state, @Nullable EmbargoLift newLift) {
        return new RawRelease(
                state, origin, headline, lead, language, dates, written, categories, content, page, newLift);
    }
}
