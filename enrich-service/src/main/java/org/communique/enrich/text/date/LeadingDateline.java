package org.communique.enrich.text.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.contracts.tag.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * LeadingDateline run into the first sentence: {@code BRUSSELS, Oct. 12, 2023 /PRNewswire/ --}, {@code NEW YORK, July 10, 2026 (GLOBE
 * NEWSWIRE) --}, {@code GENEVA (12 October 2023) –}, {@code Berlin, 12. Oktober 2023 –}, {@code Paris, le 12 octobre 2023 –}.
 * A place, a date and a wire service stand in this order, or the wire before the date; a dash ends them.
 */
public final class LeadingDateline {

    private static final int LONGEST = 200;
    private static final int SHORTEST_PROSE = 20;
    private static final int MOST_PARTS = 6;
    private static final int MOST_REGIONS = 2;
    private static final int LONGEST_DATE = 70;

    private static final String WORD = "\\p{Lu}[\\p{L}.'’]{0,25}(?:-\\p{L}{1,20}){0,3}";
    private static final String PARTICLES =
            "(?:de|da|do|di|del|la|le|les|los|el|am|an|der|den|of|sur|upon|and|und|et|y|e|&|/)";
    private static final Pattern PLACE = Pattern.compile(WORD + "(?: (?:" + PARTICLES + " ){0,2}" + WORD + "){0,4}");
    private static final Set<String> BEFORE_AUTHORS = Set.of("By", "BY", "Von", "Par", "Por", "Posted", "Written");
    private static final Pattern ANY_WORD = Pattern.compile("\\p{L}+");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|.:\\[\\])–—-]*");
    private static final Pattern DASH = Pattern.compile("[–—:]|--|-\\s|\\s-");
    private static final Pattern FILLERS = Pattern.compile(
            "(?iuU)\\(?\\s*(?:(?:le|den|der|the|am|vom|dne|dnia|dagen|il|el|op|on|of|a|em|dated)\\s+|\\p{L}{2,12}\\.?,?\\s+){0,2}");
    private static final Pattern YEAR_WORD = Pattern.compile("(?:r|г|р)\\.?(?=[\\s,)–—-])");
    private static final Pattern DAY_WITHOUT_YEAR = Pattern.compile(
            "\\(?(?:(\\p{L}{3,13})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})\\.?\\s(\\p{L}{3,13}))(?![\\p{L}\\d])\\)?");

    private static final String SERVICES = "[\\p{L}\\d .&’'-]{0,30}(?:wire|newswire|presswire)[\\p{L}\\d .&-]{0,20}"
            + "|CNW(?: Group| Telbec)?|Newsfile(?: Corp\\.?)?|Marketwired?|EQS(?:[ -]News| Group)?|DGAP(?:-\\p{L}{2,10})?|ots|news aktuell|APA(?:-OTS)?"
            + "|AP|AFP|dpa(?:-AFX)?|Reuters|ANI|IANS|PTI|Xinhua|TASS|EFE|ANSA|Adnkronos|Europa Press|Lusa|Belga|ANP|TT|Ritzau|NTB|STT|PAP|CTK|Kyodo(?: News)?"
            + "|Media OutReach|PRWEB|PRLog|AsiaNet|JCN|Send2Press|Cision|UN News";
    private static final Pattern WIRE = Pattern.compile("(?iu)/((?:" + SERVICES + "))/|\\(((?:" + SERVICES + "))\\)");

    /** Regions behind a town in datelines without a date. */
    private static final Pattern REGION = Pattern.compile(
            "D\\.?C\\.?|[A-Z]{2}|[A-Z]\\.[A-Z]\\.|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta)\\.?"
                    + "|Texas|Ohio|Iowa|Idaho|Maine|Utah|Alaska|Hawaii|California|Florida|Georgia|Virginia|Oregon|Nevada|Arizona|Colorado|Michigan|Montana|Kansas|Ontario|Quebec|Alberta");
    /** Cities of datelines without a region and a date. */
    private static final Pattern CITY = Pattern.compile(
            "WASHINGTON|NEW YORK|LOS ANGELES|SAN FRANCISCO|CHICAGO|BOSTON|LONDON|PARIS|BERLIN|BRUSSELS|GENEVA|VIENNA|ROME|MADRID|LISBON|DUBLIN|ATHENS|WARSAW|PRAGUE|BUDAPEST|STOCKHOLM|OSLO|COPENHAGEN|HELSINKI|KYIV|MOSCOW|ISTANBUL|ANKARA|JERUSALEM|CAIRO|NAIROBI|JOHANNESBURG|NEW DELHI|MUMBAI|BEIJING|SHANGHAI|HONG KONG|TOKYO|SEOUL|SINGAPORE|SYDNEY|CANBERRA|OTTAWA|TORONTO|MEXICO CITY|THE HAGUE|ZURICH|FRANKFURT|MUNICH|HAMBURG|BERN|LUXEMBOURG");

    private final String text;
    private int at;
    private @Nullable String place;
    private int regions;
    private @Nullable LocalDate date;
    private @Nullable String wire;
    private boolean dayAlone;
    private boolean dash;

    private LeadingDateline(String text) {
        this.text = text;
    }

    /**
     * A dateline at the beginning of a paragraph.
     *
     * @param dateline its parts
     * @param prose index of the first character of the prose
     */
    public record Match(Dateline dateline, int prose) {}

    /** Finds the dateline at the beginning of a paragraph of prose. */
    public static Optional<Match> find(String paragraph) {
        var reader = new LeadingDateline(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
        reader.readPlace();
        reader.readParts();
        return reader.isDateline() && paragraph.length() - reader.at >= SHORTEST_PROSE
                ? Optional.of(new Match(new Dateline(reader.place, reader.date, reader.wire), reader.at))
                : Optional.empty();
    }

    /** Returns a paragraph without its dateline. */
    public static String withoutDateline(String paragraph) {
        return find(paragraph).map(match -> paragraph.substring(match.prose())).orElse(paragraph);
    }

    /** Returns the place at the beginning of a text before a date; null when there is none. */
    static @Nullable String placeBefore(String text) {
        var reader = new LeadingDateline(text.strip());
        reader.readPlace();
        return reader.place;
    }

    private void readPlace() {
        skip("(");
        int from = at;
        int end = placeEnd(from);
        while (end > from && regions < MOST_REGIONS && text.startsWith(", ", end)) {
            int next = placeEnd(end + 2);
            if (next == end + 2) {
                break;
            }
            regions++;
            end = next;
        }
        if (end > from) {
            place = written(text.substring(from, end));
            at = end;
        }
    }

    /** Returns the end of the capitalised words at an index, before the name of a month or a weekday. */
    private int placeEnd(int from) {
        var match = PLACE.matcher(text).region(from, text.length());
        if (!match.lookingAt()) {
            return from;
        }
        int end = match.end();
        var words = ANY_WORD.matcher(match.group());
        while (words.find()) {
            if (isNoPlace(words.group())) {
                end = from + words.start();
                break;
            }
        }
        while (end > from && " -/&".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Months, weekdays, labels, and words before an author. */
    private static boolean isNoPlace(String word) {
        boolean ofDate = word.length() > 2
                && (CalendarNames.isMonth(word) || CalendarNames.isWeekday(word) || DateLine.isLabel(word));
        return ofDate || BEFORE_AUTHORS.contains(word);
    }

    private void readParts() {
        for (int part = 0; part <= MOST_PARTS; part++) {
            var between = matcherAt(BETWEEN, at);
            dash = DASH.matcher(between + " ").find();
            int next = at + between.length();
            int end = endOfPart(next);
            if (end == next) {
                at = next;
                return;
            }
            at = end;
        }
    }

    private int endOfPart(int from) {
        var service = WIRE.matcher(text).region(from, text.length());
        if (wire == null && service.lookingAt()) {
            wire = service.group(1) != null ? service.group(1) : service.group(2);
            return service.end();
        }
        if (date != null) {
            var year = YEAR_WORD.matcher(text).region(from, text.length());
            return year.lookingAt() ? year.end() : endOfTime(from);
        }
        return endOfDate(from);
    }

    private int endOfTime(int from) {
        var rest = text.substring(from, Math.min(text.length(), from + LONGEST_DATE));
        return WrittenTime.find(rest)
                .filter(time -> time.start() == 0)
                .map(time -> from + time.end())
                .orElse(from);
    }

    private int endOfDate(int from) {
        var rest = text.substring(from, Math.min(text.length(), from + LONGEST_DATE));
        var found = WrittenDate.find(rest).filter(written -> isFiller(rest.substring(0, written.start())));
        if (found.isPresent()) {
            date = found.get().date();
            return from + found.get().end();
        }
        var day = DAY_WITHOUT_YEAR.matcher(rest);
        if (day.lookingAt() && CalendarNames.isMonth(day.group(1) != null ? day.group(1) : day.group(4))) {
            dayAlone = true;
            return from + day.end();
        }
        return from;
    }

    private static boolean isFiller(String words) {
        return words.isEmpty()
                || (FILLERS.matcher(words).matches()
                        && DateLine.withoutWeekdays(words)
                                .replaceAll(
                                        "(?iu)\\b(le|den|der|the|am|vom|dne|dnia|dagen|il|el|op|on|of|a|em|dated)\\b|[(\\s.,]",
                                        "")
                                .isEmpty());
    }

    private boolean isDateline() {
        if (at >= text.length()
                || !(Character.isLetterOrDigit(text.codePointAt(at)) || "“\"„«‘'$€£".indexOf(text.charAt(at)) >= 0)) {
            return false;
        }
        if (wire != null) {
            return true;
        }
        var before = text.substring(0, at).stripTrailing();
        boolean afterStop = place != null && (before.endsWith(".") || before.endsWith(")"));
        if (date != null) {
            return dash || afterStop;
        }
        return place != null && dash && beginsProse() && (dayAlone || isKnown());
    }

    private boolean beginsProse() {
        return !Character.isLowerCase(text.codePointAt(at))
                && text.substring(0, at).matches("(?s).*(?:[–—:]|--|\\s-)\\s*");
    }

    private boolean isKnown() {
        var before = text.substring(0, at).replaceAll("[\\s–—:(-]+$", "").replaceFirst("^\\(", "");
        if (regions == 0) {
            return CITY.matcher(before).matches();
        }
        return REGION.matcher(before.substring(before.lastIndexOf(", ") + 2)).matches();
    }

    private void skip(String marks) {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || marks.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    private String matcherAt(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** Returns a place without capitals: {@code New York} of {@code NEW YORK}. */
    private static String written(String place) {
        List<String> words = new ArrayList<>();
        for (var word : place.split(" ", -1)) {
            boolean capitals = word.length() > 2 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
            words.add(capitals ? capitalised(word) : word);
        }
        return String.join(" ", words);
    }

    private static String capitalised(String word) {
        var written = new StringBuilder(word.length());
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            written.append(first ? letter : Character.toLowerCase(letter));
            first = letter == '-';
        }
        return written.toString();
    }
}
