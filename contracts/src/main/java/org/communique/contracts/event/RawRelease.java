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
 * A release as its source gave it, nothing added: the first revision, or a changed one.
 *
 * @param identity which release and revision
 * @param origin where it came from
 * @param headline as given; null when the source gave none and it is still to be found in the text
 * @param lead the source's own abstract, may hold markup; null when there is none
 * @param language as given, BCP 47; null when the source gave none
 * @param dates as given
 * @param written its dates as the source wrote them; null when it wrote none
 * @param categories the source's own, as given
 * @param content what the feed item or the push carried; blank text when only the page has any
 * @param page its article page as fetched; null when there was none to fetch
 * @param lift an operator's decision to let this revision out, embargo or not; null when there is none
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
        // What is unwrapped is never null when read from JSON: a lift without a time stands for none.
        lift = lift == null || lift.releasedAt() == null ? null : lift;
        categories = List.copyOf(categories);
    }

    /** A release of which nobody wrote a date. */
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

    /** Time at which an operator let this revision out; null when nobody did. */
    public @Nullable Instant releasedAt() {
        return lift == null ? null : lift.releasedAt();
    }

    /** The same words as another state, let out by an operator or not. */
    public RawRelease with(Identity state, @Nullable EmbargoLift newLift) {
        return new RawRelease(
                state, origin, headline, lead, language, dates, written, categories, content, page, newLift);
    }
}
