package org.communique.ingest.parse.extension;

import static org.communique.ingest.parse.xml.XmlNamespace.DCTERMS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.release.Embargo;
import org.communique.ingest.parse.date.FeedDate;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.xml.ElementName;
import org.communique.ingest.parse.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the dates of one item; reports the unreadable ones.
 *
 * @param where name of the item in a problem
 */
public record DateReader(String where, ParseProblems problems) {

    /** DCMI Period, such as {@code start=2026-03-01T08:00:00Z; scheme=W3C-DTF}. */
    private static final Pattern START = Pattern.compile("(?i)\\bstart\\s*=\\s*([^;]+)");

    private static final int SHOWN = 60;
    private static final Instant AFTER_EPOCH = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

    /** Returns the first readable date among elements of these names; null when there is none. */
    public @Nullable Instant first(XmlElement item, List<ElementName> names) {
        for (var name : names) {
            for (var element : item.all(name)) {
                var date = read(element.text(), element.name());
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return null;
    }

    /** Returns the date in an attribute; null when there is none. */
    public @Nullable Instant attribute(XmlElement element, String name) {
        return element.attribute(name).flatMap(date -> read(date, name)).orElse(null);
    }

    /** Returns the first date among elements of these names as written, readable or not; null when there is none. */
    public static @Nullable String written(XmlElement item, List<ElementName> names) {
        return item.first(names).map(XmlElement::text).orElse(null);
    }

    /**
     * Returns the embargo by {@code dcterms:available}, the start of its use, if that is after its publication; null
     * when there is none.
     */
    public @Nullable Embargo embargo(XmlElement item, @Nullable Instant published) {
        return item.all(DCTERMS, "available").stream()
                .flatMap(element -> available(startOf(element.text()), element.name()).stream())
                .filter(available -> published == null || available.isAfter(published))
                .map(Embargo::new)
                .findFirst()
                .orElse(null);
    }

    /** Parses a date; reports one without a possible meaning. */
    public Optional<Instant> read(String text, String name) {
        var date = FeedDate.parse(text).filter(read -> read.isBefore(TOO_LATE));
        if (date.filter(DateReader::isOfUnsetClock).isPresent()) {
            problems.add("%s: %s '%s', the beginning of Unix time (expected: a date; it is left out)"
                    .formatted(where, name, Excerpt.of(text, SHOWN)));
            return Optional.empty();
        }
        return noted(text, name, date);
    }

    /** Whether it is the first day of Unix time, in some time zone: the date of a clock, or a field, without a value. */
    private static boolean isOfUnsetClock(Instant date) {
        return date.isBefore(AFTER_EPOCH);
    }

    private Optional<Instant> noted(String text, String name, Optional<Instant> date) {
        if (date.isEmpty() && !text.isBlank()) {
            problems.add("%s: %s '%s' (expected: a date)".formatted(where, name, Excerpt.of(text, SHOWN)));
        }
        return date;
    }

    /** Parses a date of an embargo, up to the year 9999. */
    private Optional<Instant> available(String text, String name) {
        return noted(text, name, FeedDate.parse(text));
    }

    private static String startOf(String text) {
        var start = START.matcher(text);
        return start.find() ? start.group(1) : text;
    }
}
