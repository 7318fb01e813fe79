package org.communique.enrich.text.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moment of an embargo notice, in all readings of its words. The latest of several readings, days or times counts: a release
 * shown too late does less harm than one shown too early.
 *
 * @param days in all readings
 * @param times of the day
 * @param zone of the times without one of their own; null when none is written
 * @param weekdays beside the days
 * @param wholeDay whether it lasts until the end of the day where no time is written
 * @param rest all other words
 */
record EmbargoMoment(
        List<Day> days,
        List<Time> times,
        TimeZoneNames.@Nullable Written zone,
        Set<DayOfWeek> weekdays,
        boolean wholeDay,
        List<String> rest) {

    private static final char TAKEN = '\u0001';
    private static final int CENTURY = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int NOON = 12;
    private static final int HOURS = 24;
    /** Largest distance between a day and its weekday, in characters. */
    private static final int NEAR = 20;

    private static final int MOST_DAYS_AGO = 90;
    private static final int MOST_DAYS_AHEAD = 400;

    private static final Pattern YEAR_FIRST =
            form("(?<!\\d)(\\d{4})(?: ?[-./年년] ?|\\. )(\\d{1,2}) ?[-./月월] ?(\\d{1,2})(?!\\d) ?[日일]?(?:\\.(?!\\d))?");
    private static final Pattern COMPACT = form("(?<!\\d)(20\\d\\d)([01]\\d)([0-3]\\d)(?=\\D|$)");
    private static final Pattern VIETNAMESE = form("(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?:,? (?:nam )?(\\d{4}))?");
    private static final Pattern THREE_FIGURES = form(
            "(?<![\\d.:/-])(\\d{1,2}) ?([-./]) ?(\\d{1,2}) ?\\2 ?'?(\\d{4}|\\d{2}(?! ?(?:uhr|uur|h\\b|hrs|[ap]\\.?m)))(?![\\d:]|[./-]\\d)\\.?");
    private static final Pattern TWO_FIGURES =
            form("(?<![\\d.:/-])(?:(\\d{1,2})/(\\d{1,2})(?![\\d:/])|(\\d{1,2})\\. ?(\\d{1,2})\\.(?!\\d))");
    private static final Pattern MONTH_AND_DAY = form("(?<![年년\\d])(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");
    private static final Pattern DAY_BEFORE = form(
            "(?:(?<!\\d)((?:19|20|21|2[4-9])\\d\\d)(?:\\.|,)?(?: ?m\\.| ?gada)? ?)?(?<!\\d)(?<!\\d[.:])(\\d{1,2})(?:st|nd|rd|th|er|re|ere|eme|e|o|a|ni|te|ste|de|den|го|е|ви|:e|:a|-?an|\\.)?"
                    + "[ ,./-]*(?:(?:de|del|of|d'|den|di|do|da|des|of the|ta|του|dia|calendar) ?)?$");
    private static final Pattern YEAR_BEFORE =
            form("(?<!\\d)((?:19|20|21|2[4-9])\\d\\d)[.,]?(?: ?m\\.?| ?gada| ?-?ko| ?urteko)?[ ,./-]*$");
    /** Two figures are a year behind an apostrophe, or in a place without an hour. */
    private static final Pattern YEAR_AFTER = form(
            "^\\.?[ ,./-]*(?:(?:de|del|of|do|the|r|roku|год|il|in the year) )?(?:(?:'(\\d\\d)|(2[5-9]|[3-9]\\d))(?![\\d:]|\\.\\d)|((?:19|20|21|2[4-9])\\d\\d)(?!\\d))");

    private static final Pattern DAY_AFTER = form(
            "^\\.?[ ./-]*(?:the )?(\\d{1,2})(?:st|nd|rd|th|o|a|an|en|\\.)?(?![\\d:]|\\.\\d| ?[ap]\\.?m| ?uhr| ?h\\b| ?o'clock)");

    private static final String UNIT =
            "(?:uhr|uur|u|h|hrs?|hours?|heures?|horas?|hs|ore|ora|hodin\\p{L}*|hod|godz\\p{L}*|o'?clock|oclock|час\\p{L}*|ч|год\\p{L}*|時|点|點|时|시|saat|val|ωρα|uri|ura|orakor|orat|orakor|oraig|h)";
    private static final Pattern CLOCK =
            form("(?<![\\d.:])(\\d{1,2})(?: ?: ?|\\.| ?[hu] ?)(\\d{2})(?:[:.](\\d{2}))?(?![\\d])(?:[.,]\\d+)?(?: ?"
                    + UNIT + "(?!\\p{L})\\.?)?");
    private static final Pattern HOUR = form("(?<![\\d.:])(\\d{1,2}) ?(?:" + UNIT
            + "(?!\\p{L})\\.?(?: ?(\\d{1,2}) ?[分분]?(?!\\d|\\p{L}|[/.:-]\\d))?|(?=\\(?[ap] ?\\.? ?m\\b))");
    private static final Pattern HOUR_BEHIND_ITS_WORD = form(
            "(?<!\\p{L})(?:kl|klo|kello|klokken|klockan|ore|alle|dalle|a las|a les|godz|godzina|godzinie|godziny|ob|saat|ora|orele|ore|в|о|as|um|ab|luc)[.:]? ?(?:ore )?(\\d{1,2})(?![\\d/:-]|\\.\\d)");
    private static final Pattern HOUR_OF_FOUR_FIGURES = form(
            "(?<![\\d.:,/-])([01]\\d|2[0-4])([0-5]\\d)(?!\\d)(?:(?= ?(?:hrs?|hours?|h|uhr|uur|z|utc|gmt|[a-z]{1,4}t)\\b) ?(?:hrs?\\b|hours?\\b|h\\b|uhr\\b|uur\\b)?|(?<!19\\d\\d|20\\d\\d|21\\d\\d))");
    private static final Pattern BARE_HOUR = form("(?<![\\p{L}\\d.:/-])(\\d{1,2})(?![\\p{L}\\d:/-])");
    private static final Pattern NOON_WORD = form(
            "(?:(?<!\\d)12(?:[:.]00)? ?(?:uhr |o'clock |h )?)?(?<!\\p{L})(?:noon|midday|mid-day|mittag|midi|mediodia|medio dia|mezzogiorno|meio[- ]dia|middag|poludni\\p{L}*|poledn\\p{L}*|poledne|keskipaiva\\p{L}*|amiaza|полдень|полудень|μεσημερι|migdia|ogle\\p{L}*|正午|정오|中午)(?!\\p{L})");
    private static final Pattern MIDNIGHT_WORD = form(
            "(?:(?<!\\d)(0?0|12|24)(?:[:.]00)? ?(?:uhr |o'clock |h )?\\(?)?(?<!\\p{L})(?:midnight|mitternacht|minuit|medianoche|media noche|mezzanotte|meia[- ]noite|middernacht|polnoc\\p{L}*|pulnoc\\p{L}*|midnatt|midnat|keskiyo\\p{L}*|ejfel\\p{L}*|miezul noptii|полночь|полуночи|північ|полунощ|μεσανυχτα|mitjanit|gece yarisi|真夜中|자정|午夜)(?!\\p{L})");
    private static final Pattern HALF_OF_DAY = Pattern.compile("^ ?\\(?([ap]) ?\\.? ?m\\b\\.?\\)?");
    private static final Pattern PART_OF_DAY =
            Pattern.compile("^[ ,]*((?:\\p{L}[\\p{L}.'’]*|'s)(?: [\\p{L}.']+){0,2})");
    private static final Pattern PART_BEFORE = Pattern.compile("([\\p{L}.]+) ?$");
    private static final Pattern INCLUDED = form(
            "(?<!\\p{L})(?:through|thru|inclusive|including|included|end of|close of|cob|eod|end|einschliesslich|einschl|inkl|inklusive|inclus|inclusivement|incluso|inclusive|compreso|inclusief|t/m|tot en met|wlacznie|vcetne|till och med|t\\.o\\.m|til og med|t\\.o\\.m|t\\.o\\.m\\.|evening|afternoon|morning|night|tonight|abends?|abend|nachmittags?|vormittags?|morgens?|nachts?|soir|apres-midi|matin|noche|tarde|manana|sera|pomeriggio|mattina|noite|manha|avond|ochtend|middags|wieczorem|kvall\\p{L}*|aften|kveld|illalla|vecer)(?!\\p{L})");
    private static final Pattern UNKNOWN_ZONE =
            Pattern.compile("^[ ,]*(?:\\(([A-Z]{2,5})\\)|([A-Z]{2,4}T)(?!\\p{L})|([A-Z]{2,5})(?!\\p{L}))");
    private static final Pattern NAMED_TIME = form(
            "(?<!\\p{L})(?!local|same|this|that|the|embargo|release|publication|delivery|which|first|start|at|current|press|what|short|any|broadcast|until|present|our|your)\\p{L}{3,} (?:standard |summer |daylight )?time(?!\\p{L})"
                    + "|(?:heure|hora|ora) (?:de la|de l'|de|d'|del|di) ?(?!la\\b|el\\b|jour|publi|difus|diffus|embargo|inicio|verano|invierno|ete)\\p{L}{3,}");

    /** Words without meaning beside a moment. */
    private static final Set<String> FILLERS =
            Set.copyOf(List.of(FoldedText.fold("""
            a ab al alle am an and approximately as asti at ate au aux avant before bis by clock da dag dalle dann das date dated day de del
            dem den der des di dia die dne dnia do du earlier e el exact exactly fino for fram fran from g ga genau godz h ha
            hasta heure hora horario horas hour hours hrs hs i il im in indtil inntil jusqu kadar kello kl klo klockan klokken
            kor la las le les local locale lokaler los luc m nam nap ngay no not o ob of om on only op or ora orario ore os
            ot pana precise prompt r roku roka saakka sharp sino st t tarihine than thang the tijd til till time to tol tot u uhr um
            und until up uri uur v vom von vor w z zeit zu zum zur в г года до на о от року год σε στις μεχρι εως κατα ωρα まで 까지 至 前""").split(" ", -1)));

    EmbargoMoment {
        days = List.copyOf(days);
        times = List.copyOf(times);
        weekdays = Set.copyOf(weekdays);
        rest = List.copyOf(rest);
    }

    /**
     * Reads the words of a moment.
     *
     * @param languages it is likely to be in, best first
     * @param countries of its source, best first
     */
    static EmbargoMoment in(FoldedText words, List<String> languages, List<String> countries) {
        return new Reader(words, languages, countries).read();
    }

    /** Returns this moment with days that last until their end, if other words say so: {@code through}. */
    EmbargoMoment orEndOfDay(String otherWords) {
        return INCLUDED.matcher(otherWords).find() ? new EmbargoMoment(days, times, zone, weekdays, true, rest) : this;
    }

    boolean hasDay() {
        return !days.isEmpty();
    }

    boolean hasTime() {
        return !times.isEmpty();
    }

    /** Returns the latest moment; empty when no day can be read. */
    Optional<Instant> latest(DateContext locality, Optional<String> language) {
        var readings = days.stream()
                .map(day -> day.readings(locality, language, weekdays))
                .toList();
        if (readings.isEmpty() || readings.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        if (times.size() == days.size()) {
            return IntStream.range(0, times.size())
                    .boxed()
                    .flatMap(i -> readings.get(i).stream().map(day -> instant(times.get(i), day, locality, language)))
                    .max(Comparator.naturalOrder());
        }
        var whole = new Time(LocalTime.MIDNIGHT, wholeDay, null, false);
        var meant = times.isEmpty() ? List.of(whole) : times;
        return readings.stream()
                .flatMap(List::stream)
                .flatMap(day -> meant.stream().map(time -> instant(time, day, locality, language)))
                .max(Comparator.naturalOrder());
    }

    private Instant instant(Time time, LocalDate day, DateContext locality, Optional<String> language) {
        var local = LocalDateTime.of(time.nextDay() ? day.plusDays(1) : day, time.time());
        if (time.unknownZone()) {
            return local.atZone(DateContext.LATEST).toInstant();
        }
        var written = time.zone() == null ? zone : time.zone();
        return written == null
                ? local.atZone(locality.zone(language))
                        .withLaterOffsetAtOverlap()
                        .toInstant()
                : written.instant(local);
    }

    private static Pattern form(String regex) {
        return Pattern.compile(FoldedText.fold(regex));
    }

    /** Evidence between readings of a day. */
    private enum Form {
        CERTAIN,
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST
    }

    /**
     * Reading of a day.
     *
     * @param year 0 when none is written
     */
    private record Parts(int year, int month, int day, Form form) {

        boolean isDate() {
            return (year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR)) && date(year == 0 ? 2000 : year) != null;
        }

        @Nullable
        LocalDate date(int inYear) {
            try {
                return LocalDate.of(inYear, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** Returns the day in its year, or in the next possible one, on the written weekday if it can be. */
        Optional<LocalDate> on(LocalDate reference, Set<DayOfWeek> weekdays) {
            if (year != 0) {
                return Optional.ofNullable(date(year));
            }
            var next = Stream.iterate(reference.getYear() - 1, y -> y + 1)
                    .limit(10)
                    .map(this::date)
                    .filter(Objects::nonNull)
                    .filter(day -> day.isAfter(reference.minusDays(MOST_DAYS_AGO)))
                    .toList();
            return next.stream()
                    .filter(day ->
                            weekdays.contains(day.getDayOfWeek()) && day.isBefore(reference.plusDays(MOST_DAYS_AHEAD)))
                    .findFirst()
                    .or(() -> next.stream().findFirst());
        }
    }

    /** Day in all its readings. */
    record Day(List<Parts> parts) {

        List<LocalDate> readings(DateContext locality, Optional<String> language, Set<DayOfWeek> weekdays) {
            var likely = likely(locality.order(language)).stream()
                    .flatMap(one -> one.on(locality.day(), weekdays).stream())
                    .toList();
            if (weekdays.size() != 1) {
                return likely;
            }
            var weekday = weekdays.iterator().next();
            var all = parts.stream()
                    .flatMap(one -> one.on(locality.day(), weekdays).stream())
                    .filter(day -> day.getDayOfWeek() == weekday)
                    .toList();
            return !all.isEmpty()
                    ? all
                    : likely.stream()
                            .map(day -> day.with(TemporalAdjusters.nextOrSame(weekday)))
                            .toList();
        }

        private List<Parts> likely(DateContext.Order order) {
            var form = switch (order) {
                case DAY_FIRST -> Form.DAY_FIRST;
                case MONTH_FIRST -> Form.MONTH_FIRST;
                case UNKNOWN -> Form.CERTAIN;
            };
            var inOrder = parts.stream().filter(one -> one.form() == form).toList();
            return inOrder.isEmpty() ? parts : inOrder;
        }
    }

    /**
     * A time of day.
     *
     * @param nextDay for midnight at the end of the day
     * @param unknownZone whether an unknown zone is written
     */
    record Time(LocalTime time, boolean nextDay, TimeZoneNames.@Nullable Written zone, boolean unknownZone) {}

    /** Parser that cuts zone, days, times and weekdays out of the words, one kind after the other. */
    private static final class Reader {

        private final FoldedText words;
        private final List<String> languages;
        private final List<String> countries;
        private final StringBuilder text;
        private final List<Day> days = new ArrayList<>();
        private final List<Integer> dayStarts = new ArrayList<>();
        private final List<Integer> dayEnds = new ArrayList<>();
        private final List<Time> times = new ArrayList<>();
        private final List<Integer> timeStarts = new ArrayList<>();

        Reader(FoldedText words, List<String> languages, List<String> countries) {
            this.words = words;
            this.languages = languages;
            this.countries = countries;
            text = new StringBuilder(words.lower());
        }

        EmbargoMoment read() {
            namedDays(word -> CalendarNames.readings(word, languages));
            each(YEAR_FIRST, m -> figures(m, certain(m.group(1), m.group(2), m.group(3))));
            each(COMPACT, m -> figures(m, certain(m.group(1), m.group(2), m.group(3))));
            each(VIETNAMESE, m -> figures(m, certain(m.group(3), m.group(2), m.group(1))));
            each(MONTH_AND_DAY, m -> figures(m, certain(null, m.group(1), m.group(2))));
            each(THREE_FIGURES, this::threeFigures);
            each(TWO_FIGURES, this::twoFigures);
            if (days.isEmpty()) {
                namedDays(CalendarNames::readings);
            }
            var weekdays = weekdays();
            each(
                    MIDNIGHT_WORD,
                    m -> time(
                            m,
                            LocalTime.MIDNIGHT,
                            m.group(1) == null || !m.group(1).matches("0?0")));
            each(NOON_WORD, m -> time(m, LocalTime.NOON, false));
            each(CLOCK, m -> clock(m, m.group(1), m.group(2), m.group(3)));
            each(HOUR, m -> clock(m, m.group(1), m.group(2), null));
            each(HOUR_BEHIND_ITS_WORD, m -> clock(m, m.group(1), null, null));
            each(HOUR_OF_FOUR_FIGURES, m -> clock(m, m.group(1), m.group(2), null));
            boolean wholeDay = times.isEmpty() && INCLUDED.matcher(text).find();
            if (times.isEmpty() && !days.isEmpty()) {
                each(BARE_HOUR, this::bareHour);
            }
            var zone = TimeZoneNames.anywhere(masked(), languages, countries);
            zone.ifPresent(one -> take(one.start(), one.end()));
            boolean unknown = zone.isEmpty() && NAMED_TIME.matcher(text).find();
            return new EmbargoMoment(
                    inOrder(days, dayStarts),
                    inOrder(times, timeStarts).stream()
                            .map(time -> unknown && time.zone() == null
                                    ? new Time(time.time(), time.nextDay(), null, true)
                                    : time)
                            .toList(),
                    zone.or(() -> times.stream()
                                    .map(Time::zone)
                                    .filter(Objects::nonNull)
                                    .findFirst())
                            .orElse(null),
                    weekdays,
                    wholeDay,
                    rest());
        }

        private static <T> List<T> inOrder(List<T> found, List<Integer> starts) {
            return IntStream.range(0, found.size())
                    .boxed()
                    .sorted(Comparator.comparing(starts::get))
                    .<T>map(found::get)
                    .toList();
        }

        private FoldedText masked() {
            var plain = new StringBuilder(words.plain());
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == TAKEN) {
                    plain.setCharAt(i, TAKEN);
                }
            }
            return new FoldedText(plain.toString(), text.toString());
        }

        private void each(Pattern form, Predicate<MatchResult> reader) {
            form.matcher(text.toString()).results().forEach(match -> {
                if (reader.test(match)) {
                    take(match.start(), match.end());
                }
            });
        }

        private void take(int start, int end) {
            for (int i = start; i < end; i++) {
                text.setCharAt(i, TAKEN);
            }
        }

        /** Parses dates with the month as a word of up to three parts. */
        private void namedDays(Function<String, Set<Month>> names) {
            var starts = WORD.matcher(words.lower()).results().toList();
            int taken = 0;
            for (int i = 0; i < starts.size(); i++) {
                for (int last = Math.min(i + 2, starts.size() - 1); last >= i; last--) {
                    int start = starts.get(i).start();
                    int end = starts.get(last).end();
                    if (start >= taken && mayBeName(start, end)) {
                        int endOfDay = namedDay(start, end, names);
                        taken = Math.max(taken, endOfDay);
                    }
                }
            }
        }

        /** Looks up words beside a figure only: names of all languages would be read for nothing. */
        private boolean mayBeName(int start, int end) {
            var around = words.lower()
                    .substring(Math.max(0, start - 8), Math.min(words.lower().length(), end + 8));
            return end - start >= 3
                    && end - start <= 30
                    && around.chars().anyMatch(Character::isDigit)
                    && !FILLERS.contains(words.lower().substring(start, end))
                    && !TimeZoneNames.isAbbreviation(words.plain().substring(start, end))
                    && words.lower().substring(start, end).chars().noneMatch(c -> c == ',' || Character.isDigit(c));
        }

        /** Returns the end; 0 when it is none. */
        private int namedDay(int start, int end, Function<String, Set<Month>> names) {
            var before = DAY_BEFORE.matcher(words.lower()).region(0, start);
            before.useTransparentBounds(true);
            boolean dayBefore = before.find();
            var after = DAY_AFTER.matcher(words.lower().substring(end));
            boolean dayAfter = after.find();
            if (!dayBefore && !dayAfter) {
                return 0;
            }
            var months = names.apply(words.lower().substring(start, end));
            if (months.isEmpty()) {
                return 0;
            }
            if (dayAfter) {
                int dayEnd = end + after.end();
                var year = YEAR_AFTER.matcher(words.lower().substring(dayEnd));
                boolean fourFigures = year.find() && year.group(3) != null;
                var yearBefore = YEAR_BEFORE.matcher(words.lower()).region(0, start);
                boolean written = yearBefore.find();
                if (!dayBefore || fourFigures || written) {
                    int last = fourFigures ? dayEnd + year.end() : dayEnd;
                    var read = fourFigures ? year.group(3) : written ? yearBefore.group(1) : null;
                    if (!dayBefore || (fourFigures && !yearFollows(end))) {
                        int first = !fourFigures && written ? yearBefore.start() : start;
                        return named(months, read, after.group(1), first, last);
                    }
                }
            }
            if (!dayBefore) {
                return 0;
            }
            var year = YEAR_AFTER.matcher(words.lower().substring(end));
            boolean follows = year.find();
            var read = !follows
                    ? before.group(1)
                    : Stream.of(1, 2, 3)
                            .map(year::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            return named(months, read, before.group(2), before.start(), follows ? end + year.end() : end);
        }

        private boolean yearFollows(int end) {
            var year = YEAR_AFTER.matcher(words.lower().substring(end));
            return year.find() && year.group(3) != null;
        }

        private int named(Set<Month> months, @Nullable String year, String day, int start, int end) {
            var parts = months.stream()
                    .map(month -> new Parts(year(year), month.getValue(), Integer.parseInt(day), Form.CERTAIN))
                    .filter(Parts::isDate)
                    .toList();
            if (parts.isEmpty()) {
                return 0;
            }
            days.add(new Day(parts));
            dayStarts.add(start);
            dayEnds.add(end);
            take(start, end);
            return end;
        }

        /** Returns 0 when none is written; four figures outside our years leave the day unreadable. */
        private static int year(@Nullable String written) {
            if (written == null) {
                return 0;
            }
            int year = Integer.parseInt(written);
            return year < CENTURY ? 2000 + year : year;
        }

        private static List<Parts> certain(@Nullable String year, String month, String day) {
            return List.of(new Parts(year(year), Integer.parseInt(month), Integer.parseInt(day), Form.CERTAIN));
        }

        private boolean threeFigures(MatchResult match) {
            int first = Integer.parseInt(match.group(1));
            int second = Integer.parseInt(match.group(3));
            int third = year(match.group(4));
            var readings = new ArrayList<Parts>();
            readings.add(new Parts(third, second, first, Form.DAY_FIRST));
            readings.add(new Parts(third, first, second, Form.MONTH_FIRST));
            if (match.group(4).length() == 2) {
                readings.add(new Parts(2000 + first, second, third - 2000, Form.YEAR_FIRST));
            }
            return figures(match, readings);
        }

        private boolean twoFigures(MatchResult match) {
            boolean slash = match.group(1) != null;
            int first = Integer.parseInt(match.group(slash ? 1 : 3));
            int second = Integer.parseInt(match.group(slash ? 2 : 4));
            var readings = new ArrayList<Parts>();
            readings.add(new Parts(0, second, first, Form.DAY_FIRST));
            if (slash) {
                readings.add(new Parts(0, first, second, Form.MONTH_FIRST));
            }
            return figures(match, readings);
        }

        private boolean figures(MatchResult match, List<Parts> readings) {
            var dates = readings.stream().filter(Parts::isDate).toList();
            if (dates.isEmpty()) {
                return false;
            }
            days.add(new Day(dates));
            dayStarts.add(match.start());
            dayEnds.add(match.end());
            return true;
        }

        private Set<DayOfWeek> weekdays() {
            var found = EnumSet.noneOf(DayOfWeek.class);
            int from = dayStarts.stream().mapToInt(start -> start - NEAR).min().orElse(0);
            int to = dayEnds.stream().mapToInt(end -> end + NEAR).max().orElse(text.length());
            var near = WORD.matcher(text.toString())
                    .results()
                    .filter(word -> word.end() >= from && word.start() <= to)
                    .toList();
            near.forEach(word -> {
                var meant = CalendarNames.weekdays(word.group(), languages);
                found.addAll(meant);
                if (!meant.isEmpty()) {
                    take(word.start(), word.end());
                }
            });
            return found;
        }

        private boolean clock(MatchResult match, String hour, @Nullable String minute, @Nullable String second) {
            int hours = Integer.parseInt(hour);
            int minutes = minute == null ? 0 : Integer.parseInt(minute);
            int seconds = second == null ? 0 : Integer.parseInt(second);
            if (hours > HOURS || minutes > 59 || seconds > 59 || (hours == HOURS && minutes > 0)) {
                return false;
            }
            int ofDay = hourOfDay(hours, match.start(), match.end());
            return time(match, LocalTime.of(ofDay % HOURS, minutes, seconds), ofDay == HOURS);
        }

        /** Cuts out {@code p.m.}, {@code du soir} and the like, too. */
        private int hourOfDay(int hour, int start, int end) {
            var half = HALF_OF_DAY.matcher(text.substring(end));
            if (half.find()) {
                take(end, end + half.end());
                return hour > NOON ? hour : hour % NOON + (half.group(1).equals("p") ? NOON : 0);
            }
            var after = PART_OF_DAY.matcher(text.substring(end));
            if (after.find()) {
                for (var part = after.group(1); ; part = part.substring(0, part.lastIndexOf(' '))) {
                    if (CalendarNames.isAfternoon(part, languages)) {
                        take(end, end + after.start(1) + part.length());
                        return hour < NOON ? hour + NOON : hour;
                    }
                    if (CalendarNames.isForenoon(part, languages)) {
                        take(end, end + after.start(1) + part.length());
                        return hour == NOON ? 0 : hour;
                    }
                    if (part.lastIndexOf(' ') < 0) {
                        break;
                    }
                }
            }
            var before = PART_BEFORE.matcher(text.substring(0, start));
            if (before.find() && CalendarNames.isAfternoon(before.group(1), languages) && hour < NOON) {
                take(before.start(1), before.end(1));
                return hour + NOON;
            }
            return hour;
        }

        /** An hour alone may be one after noon. */
        private boolean bareHour(MatchResult match) {
            int hour = Integer.parseInt(match.group(1));
            return hour < HOURS && time(match, LocalTime.of(hour > 0 && hour < NOON ? hour + NOON : hour, 0), false);
        }

        private boolean time(MatchResult match, LocalTime time, boolean nextDay) {
            int at = partOfDayTaken(match.end());
            var zone = TimeZoneNames.at(masked(), at, languages, countries)
                    .or(() -> inSmallLetters(at))
                    .orElse(null);
            boolean unknown = zone == null && isUnknownZone(at);
            if (zone != null) {
                take(zone.start(), zone.end());
            }
            times.add(new Time(time, nextDay, zone, unknown));
            timeStarts.add(match.start());
            return true;
        }

        /** Finds the zone behind {@code p.m.}, after that was cut out. */
        private int partOfDayTaken(int end) {
            int at = end;
            var half = Pattern.compile("^ ?\\(?[ap] ?\\.? ?m\\b\\.?\\)?")
                    .matcher(words.lower().substring(end));
            if (half.find()) {
                at += half.end();
            }
            return at;
        }

        /** {@code 9am est}: behind an English time the small letters are no word. */
        private Optional<TimeZoneNames.Written> inSmallLetters(int at) {
            if (!words.lower().substring(0, at).matches(".*\\d ?[ap] ?\\.? ?m\\.?")) {
                return Optional.empty();
            }
            return TimeZoneNames.at(
                    new FoldedText(text.toString().toUpperCase(Locale.ROOT), text.toString()),
                    at,
                    languages,
                    countries);
        }

        private boolean isUnknownZone(int at) {
            var token = UNKNOWN_ZONE.matcher(masked().plain().substring(at));
            if (!token.find()) {
                return false;
            }
            boolean allCapitals = words.plain().equals(words.plain().toUpperCase(Locale.ROOT));
            if (token.group(3) != null && allCapitals) {
                return false;
            }
            var word = Stream.of(1, 2, 3)
                    .map(token::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            return !FILLERS.contains(word)
                    && !EmbargoFormula.isOfReleases(word)
                    && CalendarNames.weekdays(word, languages).isEmpty();
        }

        private List<String> rest() {
            return WORD.matcher(text.toString())
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !FILLERS.contains(word))
                    .toList();
        }
    }
}
