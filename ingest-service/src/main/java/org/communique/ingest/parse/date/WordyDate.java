package org.communique.ingest.parse.date;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with the month as a word: RFC 822 and RFC 2822 with or without weekday, comma, seconds and zone, asctime,
 * {@code October 12, 2023 5:04 pm}. The weekday is ignored: where it disagrees, the date wins.
 */
final class WordyDate {

    private static final String WEEKDAY = "(?:[\\p{L}\\p{M}]{1,}+(?:\\.?,? |,))?";
    private static final String MONTH = "(?<month>[\\p{L}\\p{M}]{2,})\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er)?";
    private static final String YEAR = "'?(?<year>\\d{4}|\\d{2})(?: ?(?:г|р)\\.)?";
    private static final String TIME =
            "(?:,?(?: at| um| kl\\.| o| в| \u00e0| -)?[ T](?<time>\\d{1,2}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d+)?)(?<rest>.*))?";
    private static final String GAP = "[ ,/-]+(?:de |del |of )?";

    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + DAY + GAP + MONTH + GAP + YEAR + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + MONTH + GAP + DAY + GAP + YEAR + TIME, Pattern.CASE_INSENSITIVE);
    /** {@code 2026. november 3.}, {@code 2026 m. lapkričio 3 d.}, {@code 2026-Nov-03}. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})\\.?(?: m\\.)?[ ,-]+" + MONTH + "[ ,-]+" + DAY + "(?: d\\.)?" + TIME,
            Pattern.CASE_INSENSITIVE);

    /** asctime, and date(1) with a zone before the year. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            WEEKDAY + MONTH + " " + DAY
                    + " (?<time>\\d{1,2}:\\d{1,2}:\\d{1,2})(?<rest>(?: [A-Za-z]{1,5})?(?: ?[+-]\\d{4})?) (?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private WordyDate() {}

    static Optional<Instant> parse(String text) {
        return parse(DAY_FIRST, text)
                .or(() -> parse(MONTH_FIRST, text))
                .or(() -> parse(YEAR_LAST, text))
                .or(() -> parse(YEAR_FIRST, text));
    }

    private static Optional<Instant> parse(Pattern pattern, String text) {
        var form = pattern.matcher(text);
        return form.matches() ? moment(form) : Optional.empty();
    }

    private static Optional<Instant> moment(Matcher form) {
        var month = FeedMonths.number(form.group("month"));
        return month.isPresent() ? DateForm.moment(form, month.getAsInt()) : Optional.empty();
    }
}
