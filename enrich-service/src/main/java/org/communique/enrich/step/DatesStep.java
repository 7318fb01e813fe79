package org.communique.enrich.step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Origin;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.text.Markup;
import org.communique.enrich.text.date.DateContext;
import org.communique.enrich.text.date.EmbargoNotice;
import org.communique.enrich.text.date.UrlDate;
import org.jspecify.annotations.Nullable;

/**
 * Adds the dates and the embargo: the source's own, else those of page and text. An embargo notice without a readable moment
 * withholds the release. Nothing holds a release that an operator has let out.
 */
final class DatesStep implements EnrichmentStep {

    private static final int LONGEST_NOTICE = 200;

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public StepResult enrich(Draft draft) {
        var given = draft.raw().text().dates();
        var reading = draft.require(DraftField.READING);
        var read = reading.dates();
        var published = given(given.published())
                .or(() -> reading.sourced(ContentField.PUBLISHED, read.published()))
                .or(() -> SourcedValue.of(From.URL, dayInAddress(draft)));
        var additions = StepResult.nothing()
                .andFound(DraftField.PUBLISHED, published)
                .andFound(
                        DraftField.UPDATED,
                        given(given.updated()).or(() -> reading.sourced(ContentField.UPDATED, read.updated())));
        if (draft.raw().releasedAt() != null) {
            return additions;
        }
        return given.embargoedUntil() == null
                ? withEmbargo(additions, draft, locality(draft, published))
                : additions.andFound(DraftField.EMBARGOED_UNTIL, given(given.embargoedUntil()));
    }

    private static @Nullable Instant dayInAddress(Draft draft) {
        return Stream.of(
                        draft.raw().origin().url(),
                        draft.get(DraftField.CANONICAL_URL).orElse(null))
                .flatMap(Stream::ofNullable)
                .flatMap(url -> UrlDate.find(url).stream())
                .findFirst()
                .orElse(null);
    }

    /** Adds the latest moment of the page's metadata and of all notices; without any, the first notice withholds. */
    private static StepResult withEmbargo(StepResult additions, Draft draft, DateContext locality) {
        var reading = draft.require(DraftField.READING);
        var notices = notices(draft, reading);
        var moments = notices.stream()
                .flatMap(notice -> notice.until(locality).stream())
                .map(until -> new SourcedValue<>(new Embargo(until), From.TEXT));
        var embargo = Stream.concat(
                        reading
                                .sourced(
                                        ContentField.EMBARGOED_UNTIL,
                                        reading.dates().embargoedUntil())
                                .stream(),
                        moments)
                .max(Comparator.comparing(found -> found.value().until()));
        if (embargo.isPresent() || notices.isEmpty()) {
            return additions.andFound(DraftField.EMBARGOED_UNTIL, embargo);
        }
        return additions.and(DraftField.WITHHELD_BECAUSE, problem(notices.getFirst()), From.TEXT);
    }

    private static List<EmbargoNotice> notices(Draft draft, ExtractedContent reading) {
        var inHeadlines = Stream.of(
                        draft.raw().text().headline(),
                        draft.raw().text().lead(),
                        reading.headline(),
                        reading.description())
                .flatMap(Stream::ofNullable)
                .map(Markup::words)
                .flatMap(line -> EmbargoNotice.in(line).stream());
        return Stream.concat(reading.embargoNotices().stream(), inHeadlines)
                .distinct()
                .toList();
    }

    private static String problem(EmbargoNotice notice) {
        var line = notice.text().length() <= LONGEST_NOTICE
                ? notice.text()
                : notice.text().substring(0, notice.text().offsetByCodePoints(0, LONGEST_NOTICE)) + "…";
        return "embargo: \"%s\" (expected: a day, and its time if there is one)".formatted(line);
    }

    private static DateContext locality(Draft draft, Optional<SourcedValue<Instant>> published) {
        var seen = published
                .map(SourcedValue::value)
                .orElseGet(() -> draft.raw().stateVersion().observed());
        return new DateContext(
                publisher(draft.raw().origin()),
                draft.get(DraftField.LANGUAGE_TAG).orElse(null),
                LocalDate.ofInstant(seen, ZoneOffset.UTC));
    }

    /** Returns the source's domain, or that of its page where the source is no domain. */
    private static String publisher(Origin origin) {
        var host = origin.url() == null ? null : origin.url().getHost();
        return origin.source().contains(".") || host == null ? origin.source() : host;
    }

    private static <T> Optional<SourcedValue<T>> given(@Nullable T date) {
        return SourcedValue.of(From.FEED, date);
    }
}
