package org.communique.ingest.parse.date;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days in figures: {@code 3.11.2026}, day first wherever dots are used; {@code 25/12/2026}, only as far as the order is
 * certain; {@code 2026年11月3日} in Chinese, Japanese and Korean.
 */
final class NumericDate {

    private static final String TIME =
            "(?:(?:,| -| um| à| at)? ?T?(?<time>\\d{1,2}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d+)?)(?<rest>.*))?";
    private static final String WEEKDAY = "(?:[\\p{L}\\p{M}]{2,}\\.?,? )?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final Pattern DOTS =
            Pattern.compile(WEEKDAY + "(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?" + YEAR + "\\.?(?: ?г\\.)?" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(?<day>1[3-9]|2\\d|3[01])(?<separator>[/-])(?<month>\\d{1,2})\\k<separator>(?<year>\\d{4})" + TIME);
    private static final Pattern MONTH_FIRST = Pattern.compile(WEEKDAY
            + "(?<month>\\d{1,2})(?<separator>[/-])(?<day>1[3-9]|2\\d|3[01])\\k<separator>(?<year>\\d{4})" + TIME);
    private static final Pattern SAME = Pattern.compile(
            WEEKDAY + "(?<day>(?<month>\\d{1,2}))(?<separator>[/-])\\k<day>\\k<separator>(?<year>\\d{4})" + TIME);
    private static final Pattern EAST_ASIAN = Pattern.compile("(?<year>\\d{4}) ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?"
            + "(?<day>\\d{1,2}) ?[日号일]?(?: ?\\([^)]{1,9}\\)| ?星期.| ?.曜日| ?.요일)?"
            + "(?: ?T?(?<time>\\d{1,2}:\\d{1,2}(?::\\d{1,2})?)(?<rest>.*))?");

    /** Times in words of these languages, as figures with colons. */
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}) ?[时時点시] ?(\\d{1,2}) ?[分분](?: ?(\\d{1,2}) ?[秒초])?");

    private NumericDate() {}

    static Optional<Instant> parse(String text) {
        return parse(DOTS, text)
                .or(() -> parse(DAY_FIRST, text))
                .or(() -> parse(MONTH_FIRST, text))
                .or(() -> parse(SAME, text))
                .or(() -> parse(EAST_ASIAN, HOURS.matcher(text).replaceAll(NumericDate::withColons)));
    }

    private static String withColons(MatchResult time) {
        return time.group(1) + ":" + time.group(2) + (time.group(3) == null ? "" : ":" + time.group(3));
    }

    private static Optional<Instant> parse(Pattern pattern, String text) {
        var form = pattern.matcher(text);
        return form.matches() ? DateForm.moment(form, Integer.parseInt(form.group("month"))) : Optional.empty();
    }
}
