package org.communique.enrich.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Date in a line: {@code 12 Oct. 2023}, {@code October 12, 2023}, {@code 12. Oktober 2023}, {@code 1er mars 2026},
 * {@code 12.10.2023}, {@code 2023-10-12}, {@code 12 de octubre de 2023}, {@code 2023年10月12日}.
 *
 * @param date the day
 * @param start index in the line
 * @param end index in the line, exclusive
 */
record WrittenDate(LocalDate date, int start, int end) {

    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{1,3}(?:of\\s|de\\s|d[’'])?"
                    + "(\\p{L}{3,13})\\.?,?\\s{1,3}(?:de\\s|del\\s)?(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,13})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\b(\\d{4})(?:\\.|\\sm\\.)?\\s{1,3}(\\p{L}{3,13})\\s{1,3}(\\d{1,2})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})([-/])(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final Pattern IDEOGRAPHIC =
            Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})\\b");
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Finds the first date of a line. */
    static Optional<WrittenDate> find(String line) {
        return find(line, DateContext.Order.UNKNOWN);
    }

    /**
     * Finds the first date of a line.
     *
     * @param order of day and month in {@code 03/04/2026}; such a date is none when it is unknown
     */
    static Optional<WrittenDate> find(String line, DateContext.Order order) {
        return find(line, DAY_FIRST, m -> named(m.group(3), m.group(2), m.group(1)))
                .or(() -> find(line, MONTH_FIRST, m -> named(m.group(3), m.group(1), m.group(2))))
                .or(() -> find(line, ISO, m -> numbered(m.group(1), m.group(3), m.group(4))))
                .or(() -> find(line, DOTTED, m -> numbered(m.group(3), m.group(2), m.group(1))))
                .or(() -> find(line, SLASHED, m -> slashed(m, order)))
                .or(() -> find(line, IDEOGRAPHIC, m -> numbered(m.group(1), m.group(2), m.group(3))))
                .or(() -> find(line, YEAR_FIRST, m -> named(m.group(1), m.group(2), m.group(3))));
    }

    private static Optional<WrittenDate> find(String line, Pattern form, DateReader reader) {
        return form.matcher(line)
                .results()
                .flatMap(match ->
                        reader.read(match).map(date -> new WrittenDate(date, match.start(), match.end())).stream())
                .findFirst();
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        return CalendarNames.month(FoldedText.of(month).lower()).flatMap(known -> date(year, known.getValue(), day));
    }

    private static Optional<LocalDate> numbered(String year, String month, String day) {
        return date(year, Integer.parseInt(month), day);
    }

    private static Optional<LocalDate> slashed(MatchResult match, DateContext.Order order) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        boolean dayFirst =
                first > MONTHS || first == second || (second <= MONTHS && order == DateContext.Order.DAY_FIRST);
        if (dayFirst) {
            return numbered(match.group(4), match.group(3), match.group(1));
        }
        boolean monthFirst = second > MONTHS || order == DateContext.Order.MONTH_FIRST;
        return monthFirst ? numbered(match.group(4), match.group(1), match.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number, Month.of(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads the match of one form. */
    private interface DateReader {
        Optional<LocalDate> read(MatchResult match);
    }
}
