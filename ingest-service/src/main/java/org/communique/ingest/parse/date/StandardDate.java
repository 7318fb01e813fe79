package org.communique.ingest.parse.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates in the standard forms of most feeds: RFC 3339 without fractions, and RFC 822 with four digits of the year (RFC
 * 2822, RSS 2.0). The parsers of all other forms parse these as well, in twenty times the time; deviations are left to
 * them.
 */
final class StandardDate {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LETTERS = 3;

    private StandardDate() {}

    static Optional<Instant> parse(String text) {
        return hasForm(text, 0, "0000-00-00T00:00:00") ? rfc3339(text) : rfc822(text);
    }

    private static Optional<Instant> rfc3339(String text) {
        var zone = text.substring(19);
        if (!isTime(text, 11) || !isZone(zone)) {
            return Optional.empty();
        }
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        return FeedDate.moment(day, time(text, 11), zone(zone));
    }

    private static Optional<Instant> rfc822(String text) {
        int start = hasForm(text, 0, "Aaa, ") ? 5 : 0;
        int digits = hasForm(text, start, "00 ") ? 2 : 1;
        int month = start + digits + 1;
        if (!hasForm(text, start, digits == 2 ? "00 " : "0 ") || !hasForm(text, month, "Aaa 0000 00:00:00 ")) {
            return Optional.empty();
        }
        // No name begins in the middle of another one: it has a capital.
        int name = MONTHS.indexOf(text.substring(month, month + LETTERS));
        var zone = text.substring(month + 18);
        if (name < 0 || !isTime(text, month + 9) || !isZone(zone)) {
            return Optional.empty();
        }
        var day = LocalDate.of(number(text, month + 4, 4), name / LETTERS + 1, number(text, start, digits));
        return FeedDate.moment(day, time(text, month + 9), zone(zone));
    }

    /** Whether the time is regular; leap seconds and 24:00 are left to the other parsers. */
    private static boolean isTime(String text, int at) {
        return number(text, at, 2) < 24 && number(text, at + 3, 2) < 60 && number(text, at + 6, 2) < 60;
    }

    private static FeedDate.Clocktime time(String text, int at) {
        return FeedDate.Clocktime.of(number(text, at, 2), number(text, at + 3, 2), number(text, at + 6, 2), 0);
    }

    private static boolean isZone(String zone) {
        return switch (zone.length()) {
            case 1 -> zone.equals("Z");
            case 3 -> zone.equals("GMT");
            case 5 -> hasForm(zone, 0, "+0000");
            case 6 -> hasForm(zone, 0, "+00:00");
            default -> false;
        };
    }

    private static ZoneOffset zone(String zone) {
        if (zone.length() <= LETTERS) {
            return ZoneOffset.UTC;
        }
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(zone, 1, 2), sign * number(zone, zone.length() - 2, 2));
    }

    /**
     * Whether the text continues in a form: 0 is any digit, A and a are any letters, + is either sign, all else is
     * itself.
     */
    private static boolean hasForm(String text, int from, String form) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (!fits(text.charAt(from + i), form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char c, char form) {
        return switch (form) {
            case '0' -> c >= '0' && c <= '9';
            case 'A' -> c >= 'A' && c <= 'Z';
            case 'a' -> c >= 'a' && c <= 'z';
            case '+' -> c == '+' || c == '-';
            default -> c == form;
        };
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
