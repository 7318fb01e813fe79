package org.communique.enrich.text.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.release.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Line with nothing but the date of a publication or update: {@code 12 Oct. 2023},
 * {@code Last updated: 12 Oct. 2023 17:04}, {@code Berlin, 12. Oktober 2023}, {@code Paris, le 12 octobre 2023}.
 *
 * @param kind of date
 * @param date the day
 * @param time null for a day alone
 * @param labelled whether the line names the event, so that it can't be anything else
 * @param place before the date; null without one
 */
public record DateLine(
        Kind kind,
        LocalDate date,
        @Nullable WrittenTime time,
        boolean labelled,
        @Nullable String place) {

    /** Kinds of dates in such lines. */
    public enum Kind {
        /** First publication. */
        PUBLISHED,

        /** Last update. */
        UPDATED
    }

    private static final int LONGEST = 120;
    /** Placeholder of the date; occurs in no line. */
    private static final String DATE = "\u0000";

    private static final Pattern SEGMENT_END = Pattern.compile("[|•·;]");
    private static final Pattern UPDATED = Pattern.compile(
            "(?iuU)\\b(last (updated|modified|changed|reviewed|update)|updated|modified|aktualisiert|letzte (änderung|aktualisierung)|stand|geändert"
                    + "|mis(e)? à jour|dernière (mise à jour|modification)|modifié)\\b");
    private static final Pattern LABEL = Pattern.compile(
            "(?iuU)\\b(first published|date( of (issue|publication|release))?|published|publication|posted|issued|released?|released on|last (updated|modified|changed|reviewed|update)"
                    + "|updated|modified|datum|veröffentlicht|erschienen|erstellt|ausgegeben|zuletzt|aktualisiert|letzte (änderung|aktualisierung)|stand|geändert"
                    + "|publié(e)?|parution|mis(e)? en ligne|mis(e)? à jour|dernière (mise à jour|modification)|modifié(e)?)\\b");
    private static final Pattern FILLER = Pattern.compile(
            "(?iuU)\\b(mon|tue|tues|wed|thu|fri|sat|sun|on|at|the|of|am|um|den|der|vom|le|la|du|à|à la date|uhr|de|del|den|dne|dnia|dagen|il|op|r|г|года|року"
                    + "|(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
                    + "|(lun|mar|mercre|jeu|vendre|same)di|dimanche)\\b");
    // Up to three words with a capital and a comma or dash, or the date alone: a place.
    private static final Pattern PLACE =
            Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?:[ /](?:[\\p{L}.'’-]+)){0,3}\\s*[,–—-]?\\s*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]*");

    /**
     * Returns the dates of a line, if it is such a line; several may share one:
     * {@code Published 3 March 2026, 09:00 | Updated 4 March 2026, 11:20}.
     */
    public static List<DateLine> read(String line) {
        if (line.length() > LONGEST) {
            return List.of();
        }
        var segments = SEGMENT_END
                .splitAsStream(line)
                .filter(segment -> !NO_WORD.matcher(segment).matches())
                .toList();
        var dates =
                segments.stream().flatMap(segment -> readOne(segment).stream()).toList();
        boolean nothingElse = segments.stream()
                .allMatch(segment -> readOne(segment).isPresent()
                        || PLACE.matcher(segment.strip()).matches());
        return nothingElse ? dates : List.of();
    }

    /**
     * Finds the first date of a short text, whatever else it says.
     *
     * @param language of the text, BCP 47; it decides about {@code 03/04/2026}, in English by its region
     */
    public static Optional<DateLine> find(String text, @Nullable String language) {
        var order = new DateContext("", language, LocalDate.EPOCH).order(Optional.empty());
        return text.length() > 2 * LONGEST
                ? Optional.empty()
                : WrittenDate.find(text, order).map(date -> {
                    var rest = text.substring(0, date.start()) + DATE + text.substring(date.end());
                    return dateLine(text, date, WrittenTime.find(rest), null);
                });
    }

    private static DateLine dateLine(
            String line, WrittenDate date, Optional<WrittenTime> time, @Nullable String place) {
        var kind = UPDATED.matcher(line).find() ? Kind.UPDATED : Kind.PUBLISHED;
        return new DateLine(
                kind, date.date(), time.orElse(null), LABEL.matcher(line).find(), place);
    }

    private static Optional<DateLine> readOne(String segment) {
        return WrittenDate.find(segment).flatMap(date -> read(segment, date));
    }

    /**
     * Returns the moment of the line.
     *
     * @param zone of the source's times, see {@link SourceZone}. A day without time is midnight UTC in any zone, so that it
     *     stays the day of the source
     */
    public Dates dates(ZoneId zone) {
        return switch (kind) {
            case PUBLISHED -> new Dates(instant(zone), null, null);
            case UPDATED -> new Dates(null, instant(zone), null);
        };
    }

    private Instant instant(ZoneId zone) {
        if (time == null) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var written = time.zone();
        return date.atTime(time.time()).atZone(written == null ? zone : written).toInstant();
    }

    private static Optional<DateLine> read(String line, WrittenDate date) {
        var withoutDate = line.substring(0, date.start()) + DATE + line.substring(date.end());
        var time = WrittenTime.find(withoutDate);
        var rest = time.map(t -> withoutDate.substring(0, t.start()) + withoutDate.substring(t.end()))
                .orElse(withoutDate);
        int at = rest.indexOf(DATE);
        if (!saysNothing(rest.substring(0, at), true) || !saysNothing(rest.substring(at + 1), false)) {
            return Optional.empty();
        }
        return Optional.of(dateLine(line, date, time, LeadingDateline.placeBefore(rest.substring(0, at))));
    }

    private static boolean saysNothing(String rest, boolean mayBePlace) {
        var words = withoutWeekdays(
                FILLER.matcher(LABEL.matcher(rest).replaceAll("")).replaceAll(""));
        return NO_WORD.matcher(words).matches()
                || (mayBePlace && PLACE.matcher(words.strip()).matches());
    }

    /** Whether a word before a date tells what the date is of: {@code Published}, {@code Stand}. */
    static boolean isLabel(String word) {
        return LABEL.matcher(word).find();
    }

    /** Returns a text without names of weekdays. */
    static String withoutWeekdays(String text) {
        return WORD.matcher(text).replaceAll(word -> CalendarNames.isWeekday(word.group()) ? "" : word.group());
    }
}
