package org.communique.newsroom.release;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Language of the newsroom, with the phrases and date formats of its press offices. */
public enum Language {
    /** English, as written in Europe. */
    EN(
            Locale.UK,
            "d MMMM yyyy",
            "HH:mm",
            "'EMBARGOED UNTIL' %s zzz, d MMMM yyyy",
            "Correction (%s): %s",
            "An earlier version of this release gave an outdated telephone number for the press office."),
    /** German. */
    DE(
            Locale.GERMANY,
            "d. MMMM yyyy",
            "HH.mm 'Uhr'",
            "'SPERRFRIST:' d. MMMM yyyy, %s zzz",
            "Korrektur (%s): %s",
            "In einer früheren Fassung dieser Mitteilung war eine veraltete Telefonnummer der Pressestelle angegeben."),
    /** French. */
    FR(
            Locale.FRANCE,
            "d MMMM yyyy",
            "H 'h' mm",
            "'SOUS EMBARGO JUSQU’AU' d MMMM yyyy 'à' %s (zzz)",
            "Rectificatif (%s)\u00a0: %s",
            "Une version antérieure de ce communiqué indiquait un ancien numéro de téléphone du service de presse.");

    /** French says 1er juillet, but 2 juillet. */
    private static final Pattern FIRST = Pattern.compile("(?<!\\d)1 (?=\\p{L}+ \\d{4})");

    private final Locale locale;
    private final String date;
    private final String time;
    private final String embargo;
    private final String correction;
    private final String contactNote;

    Language(Locale locale, String date, String time, String embargo, String correction, String contactNote) {
        this.locale = locale;
        this.date = date;
        this.time = time;
        this.embargo = embargo;
        this.correction = correction;
        this.contactNote = contactNote;
    }

    /**
     * Returns the language with this BCP 47 tag.
     *
     * @throws IllegalArgumentException with the tags expected
     */
    public static Language ofTag(String tag) {
        for (var language : values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language: " + tag + " (expected: en, de or fr)");
    }

    /** Returns the BCP 47 tag, such as {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Returns the locale of the dates. */
    public Locale locale() {
        return locale;
    }

    /** Formats the day, such as {@code 23. November 2026}. */
    public String date(Instant when, ZoneId zone) {
        return format(date, when, zone);
    }

    /** Formats the day and the minute, such as {@code 23 November 2026, 14:05}. */
    public String dateTime(Instant when, ZoneId zone) {
        return format(date + ", " + time, when, zone);
    }

    /** Returns the embargo line; with seconds only where there are some. */
    public String embargoLine(Instant until, ZoneId zone) {
        var withSeconds = until.atZone(zone).getSecond() == 0 ? time : time.replace("mm", "mm:ss");
        return format(embargo.formatted(withSeconds), until, zone);
    }

    /** Returns the note of a correction for the end of the text. */
    public String correctionNote(Instant when, ZoneId zone, String note) {
        return correction.formatted(dateTime(when, zone), note);
    }

    /** Returns the remark of a correction of nothing but the contact block. */
    public String contactNote() {
        return contactNote;
    }

    private String format(String pattern, Instant when, ZoneId zone) {
        var text = DateTimeFormatter.ofPattern(pattern, locale).format(when.atZone(zone));
        return this == FR ? FIRST.matcher(text).replaceFirst("1er ") : text;
    }
}
