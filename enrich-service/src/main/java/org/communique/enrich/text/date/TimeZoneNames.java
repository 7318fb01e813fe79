package org.communique.enrich.text.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time zones as press releases write them: offsets, abbreviations, names in any language, cities. */
final class TimeZoneNames {

    /** Regular expression of the abbreviations and names in lines of dates. */
    static final String WRITTEN =
            "UTC|GMT|CEST|CET|MESZ|MEZ|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|EEST|EET|JST|HKT|SGT|KST|IST|AEST|AEDT|Z"
                    + "|[Hh]eure de Paris|[Hh]eure de Bruxelles|[Bb]russels time|[Ll]ondon time|[Bb]erliner Zeit";

    /**
     * Abbreviation, literal offset ({@code -} for one of all seasons), zone, and the countries of an abbreviation with several
     * meanings; the first one is the default.
     */
    private static final Map<String, List<Abbreviation>> ABBREVIATIONS = abbreviations("""
            UTC +0 UTC
            GMT +0 UTC
            UT +0 UTC
            Z +0 UTC
            ET - America/New_York
            EST -5 America/New_York
            EDT -4 America/New_York
            CT - America/Chicago
            CST -6 America/Chicago
            CST +8 Asia/Shanghai cn tw mo
            CST -5 America/Havana cu
            CDT -5 America/Chicago
            MT - America/Denver
            MST -7 America/Denver
            MST +8 Asia/Kuala_Lumpur my
            MDT -6 America/Denver
            PT - America/Los_Angeles
            PST -8 America/Los_Angeles
            PST +8 Asia/Manila ph
            PST +5 Asia/Karachi pk
            PDT -7 America/Los_Angeles
            AT - America/Halifax
            AST -4 America/Halifax
            AST +3 Asia/Riyadh sa kw bh qa iq
            ADT -3 America/Halifax
            NT - America/St_Johns
            NST -3:30 America/St_Johns
            NDT -2:30 America/St_Johns
            AKT - America/Anchorage
            AKST -9 America/Anchorage
            AKDT -8 America/Anchorage
            HT - Pacific/Honolulu
            HST -10 Pacific/Honolulu
            HAST -10 Pacific/Honolulu
            HDT -9 Pacific/Honolulu
            SST -11 Pacific/Pago_Pago
            SST +8 Asia/Singapore sg
            CHST +10 Pacific/Guam
            HE - America/Toronto
            HNE -5 America/Toronto
            HAE -4 America/Toronto
            HNC -6 America/Winnipeg
            HAC -5 America/Winnipeg
            HNR -7 America/Edmonton
            HAR -6 America/Edmonton
            HNP -8 America/Vancouver
            HAP -7 America/Vancouver
            HNA -4 America/Halifax
            HAA -3 America/Halifax
            WET +0 Europe/Lisbon
            WEST +1 Europe/Lisbon
            WEZ +0 Europe/Lisbon
            WESZ +1 Europe/Lisbon
            BST +1 Europe/London
            BST +6 Asia/Dhaka bd
            IST +1 Europe/Dublin ie
            IST +5:30 Asia/Kolkata in
            IST +2 Asia/Jerusalem il
            IDT +3 Asia/Jerusalem
            CET +1 Europe/Paris
            CEST +2 Europe/Paris
            MEZ +1 Europe/Berlin
            MESZ +2 Europe/Berlin
            MET +1 Europe/Paris
            MEST +2 Europe/Paris
            HEC - Europe/Paris
            EET +2 Europe/Athens
            EEST +3 Europe/Athens
            OEZ +2 Europe/Helsinki
            OESZ +3 Europe/Helsinki
            SELC +2 Europe/Prague
            SEC +1 Europe/Prague
            SEČ +1 Europe/Prague
            MSK +3 Europe/Moscow
            МСК +3 Europe/Moscow
            TRT +3 Europe/Istanbul
            SAST +2 Africa/Johannesburg
            CAT +2 Africa/Harare
            EAT +3 Africa/Nairobi
            WAT +1 Africa/Lagos
            GST +4 Asia/Dubai
            IRST +3:30 Asia/Tehran
            PKT +5 Asia/Karachi
            NPT +5:45 Asia/Kathmandu
            ICT +7 Asia/Bangkok
            WIB +7 Asia/Jakarta
            WITA +8 Asia/Makassar
            WIT +9 Asia/Jayapura
            HKT +8 Asia/Hong_Kong
            SGT +8 Asia/Singapore
            MYT +8 Asia/Kuala_Lumpur
            PHT +8 Asia/Manila
            PHST +8 Asia/Manila
            BJT +8 Asia/Shanghai
            KST +9 Asia/Seoul
            JST +9 Asia/Tokyo
            AWST +8 Australia/Perth
            ACST +9:30 Australia/Adelaide
            ACDT +10:30 Australia/Adelaide
            AET - Australia/Sydney
            AEST +10 Australia/Sydney
            AEDT +11 Australia/Sydney
            NZT - Pacific/Auckland
            NZST +12 Pacific/Auckland
            NZDT +13 Pacific/Auckland
            BRT -3 America/Sao_Paulo
            BRST -2 America/Sao_Paulo
            ART -3 America/Argentina/Buenos_Aires
            CLT -4 America/Santiago
            CLST -3 America/Santiago
            COT -5 America/Bogota
            PET -5 America/Lima
            VET -4 America/Caracas
            UYT -3 America/Montevideo
            """);

    /** Names of zones beside their own and their cities, folded. */
    private static final Map<String, ZoneId> NAMES = names("""
            eastern=America/New_York|central=America/Chicago|mountain=America/Denver|pacific=America/Los_Angeles
            atlantic=America/Halifax|newfoundland=America/St_Johns|alaska=America/Anchorage|hawaii=Pacific/Honolulu
            arizona=America/Phoenix|washington=America/New_York|washington dc=America/New_York
            washington d.c.=America/New_York|boston=America/New_York|atlanta=America/New_York|miami=America/New_York
            san francisco=America/Los_Angeles|seattle=America/Los_Angeles|houston=America/Chicago|dallas=America/Chicago
            ottawa=America/Toronto|montreal=America/Toronto|calgary=America/Edmonton
            greenwich mean=UTC|universal=UTC|coordinated universal=UTC|universal coordinated=UTC|greenwich=UTC
            british=Europe/London|uk=Europe/London|u.k.=Europe/London|british summer=Europe/London|irish=Europe/Dublin
            edinburgh=Europe/London|cardiff=Europe/London|belfast=Europe/London
            geneva=Europe/Zurich|geneve=Europe/Zurich|genf=Europe/Zurich|ginebra=Europe/Zurich|ginevra=Europe/Zurich
            bern=Europe/Zurich|berne=Europe/Zurich|swiss=Europe/Zurich|strasbourg=Europe/Paris|lyon=Europe/Paris
            francaise=Europe/Paris|french=Europe/Paris|bruxelles=Europe/Brussels|bruselas=Europe/Brussels|brussel=Europe/Brussels
            frankfurt=Europe/Berlin|munich=Europe/Berlin|hamburg=Europe/Berlin|german=Europe/Berlin|deutsche=Europe/Berlin
            deutscher=Europe/Berlin|bonn=Europe/Berlin|the hague=Europe/Amsterdam|den haag=Europe/Amsterdam
            nederlandse=Europe/Amsterdam|dutch=Europe/Amsterdam|milan=Europe/Rome|milano=Europe/Rome|roma=Europe/Rome
            italiana=Europe/Rome|italian=Europe/Rome|barcelona=Europe/Madrid|peninsular=Europe/Madrid|espanola=Europe/Madrid
            spanish=Europe/Madrid|canaria=Atlantic/Canary|lisboa=Europe/Lisbon|wien=Europe/Vienna|wiener=Europe/Vienna
            kobenhavn=Europe/Copenhagen|dansk=Europe/Copenhagen|svensk=Europe/Stockholm|norsk=Europe/Oslo
            suomen=Europe/Helsinki|warszawa=Europe/Warsaw|warszawskiego=Europe/Warsaw|polskiego=Europe/Warsaw|praha=Europe/Prague
            moskva=Europe/Moscow|московское=Europe/Moscow|московскому=Europe/Moscow|kyiv=Europe/Kyiv|kiev=Europe/Kyiv
            київським=Europe/Kyiv|kiivs'kim=Europe/Kyiv
            central european=Europe/Paris|central european summer=Europe/Paris|western european=Europe/Lisbon
            eastern european=Europe/Athens|beijing=Asia/Shanghai|peking=Asia/Shanghai|china=Asia/Shanghai|india=Asia/Kolkata
            indian=Asia/Kolkata|indian standard=Asia/Kolkata|delhi=Asia/Kolkata|new delhi=Asia/Kolkata|mumbai=Asia/Kolkata
            israel=Asia/Jerusalem|tel aviv=Asia/Jerusalem|japan=Asia/Tokyo|korea=Asia/Seoul|korean=Asia/Seoul
            abu dhabi=Asia/Dubai|uae=Asia/Dubai|gulf=Asia/Dubai|saudi=Asia/Riyadh|east africa=Africa/Nairobi
            central africa=Africa/Harare|west africa=Africa/Lagos|south africa=Africa/Johannesburg
            south african=Africa/Johannesburg|pretoria=Africa/Johannesburg|cape town=Africa/Johannesburg
            canberra=Australia/Sydney|australian eastern=Australia/Sydney|australian western=Australia/Perth
            australian central=Australia/Adelaide|new zealand=Pacific/Auckland|wellington=Pacific/Auckland
            brasilia=America/Sao_Paulo|rio de janeiro=America/Sao_Paulo|ciudad de mexico=America/Mexico_City
            argentina=America/Argentina/Buenos_Aires|北京=Asia/Shanghai|日本=Asia/Tokyo|한국=Asia/Seoul
            """);

    private static final Pattern AMERICAN = Pattern.compile(
            "(?:u\\.? ?s\\.? )?(eastern|central|mountain|pacific|atlantic|newfoundland|alaska|hawaii)(?:an)?(?: (standard|daylight|prevailing))?(?: time)?(?: zone)?"
                    + "(?! (?:europe|africa|asia|indonesia|australia|brazil))(?!\\p{L})");
    private static final Pattern OFFSET =
            Pattern.compile("(utc|gmt|ut|z)? ?\\(?(?:([+-])|(plus|minus) ) ?(\\d{1,2})(?::?(\\d{2}))?(?! ?h?\\d)");
    private static final Pattern ISO_TIME = Pattern.compile("t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?$");
    private static final Pattern LETTER_OR_BRACKET = Pattern.compile("(?<![\\p{L}\\d.])[\\p{L}(]");
    /** Abbreviations that are also words, ambiguous in a line of capitals. */
    private static final List<String> WORDS =
            List.of("AT", "HE", "HT", "NT", "MET", "EAT", "PET", "ART", "WIT", "SEC", "CAT", "COT");

    private static final Pattern TOKEN = Pattern.compile("\\p{L}{1,5}(?![\\p{L}\\d])");
    private static final Pattern BEFORE = Pattern.compile("[ ,;:/(\\[\"-]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}.']+");
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:in |(?:heure|hora|horario|ora|uhrzeit|ortszeit|klokkeslaet|czasu|czas)(?: locale| local| oficial)? ?(?:de la |del |de |d'|di |do |in )?|по )?");
    private static final Pattern TIME = Pattern.compile(
            "(?: (?:standard|summer|daylight|winter|local|normal))*[ -]?(?:time|zeit|zone|tijd|tid|ido|aika|aikaa|cas|czasu|time zone|часу|времени|время|시간|時間)(?!\\p{L})");
    private static final int MOST_WORDS = 5;
    private static final int MOST_HOURS = 14;

    private static final Map<String, Map<String, ZoneId>> DISPLAYED = new ConcurrentHashMap<>();

    private TimeZoneNames() {}

    /** Returns the zone of an abbreviation or name of {@link #WRITTEN}, literally: CET is +01:00 in summer too. */
    static ZoneId named(String written) {
        var known = ABBREVIATIONS.get(written);
        if (known != null) {
            var first = known.getFirst();
            return first.word() == null ? first.zone() : first.word();
        }
        var words = FoldedText.of(written).lower().replaceAll("heure de | time|er zeit", "");
        return NAMES.getOrDefault(words, ZoneOffset.UTC);
    }

    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.containsKey(word);
    }

    /**
     * Finds the zone at a position of a line.
     *
     * @param at end of the time
     * @param languages of its name
     * @param countries of the source, best first, for ambiguous abbreviations
     */
    static Optional<Written> at(FoldedText line, int at, List<String> languages, List<String> countries) {
        var before = BEFORE.matcher(line.lower()).region(at, line.lower().length());
        int start = before.lookingAt() ? before.end() : at;
        // A minus sign is no dash before a word.
        return offset(line, at)
                .or(() -> offset(line, start))
                .or(() -> phrase(line, start, languages))
                .or(() -> abbreviation(line, start, countries));
    }

    /** Finds a zone anywhere: an offset from UTC, or an abbreviation in capitals, or a name with "time". */
    static Optional<Written> anywhere(FoldedText line, List<String> languages, List<String> countries) {
        var words = LETTER_OR_BRACKET.matcher(line.lower());
        while (words.find()) {
            int start = words.start() + (line.lower().charAt(words.start()) == '(' ? 1 : 0);
            boolean bracket = start > words.start();
            var found = prefixed(line, start)
                    .or(() -> phrase(line, start, languages)
                            .filter(one -> bracket
                                    || line.lower().substring(start, one.end()).contains(" ")))
                    .or(() -> abbreviation(line, start, countries));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Written> prefixed(FoldedText line, int start) {
        return line.lower().startsWith("utc", start) || line.lower().startsWith("gmt", start)
                ? offset(line, start)
                : Optional.empty();
    }

    private static Optional<Written> offset(FoldedText line, int start) {
        var form = OFFSET.matcher(line.lower()).region(start, line.lower().length());
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        boolean prefixed = form.group(1) != null;
        boolean minus = "-".equals(form.group(2)) || "minus".equals(form.group(3));
        // Without "UTC" or "GMT", 14:00-16:00 is a range, but for ISO 8601.
        boolean machine = ISO_TIME.matcher(line.lower().substring(0, start)).find();
        if (!prefixed && ((minus && !machine) || form.group(5) == null)) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(form.group(4));
        int minutes = form.group(5) == null ? 0 : Integer.parseInt(form.group(5));
        try {
            var offset = ZoneOffset.ofHoursMinutes(minus ? -hours : hours, minus ? -minutes : minutes);
            return hours <= MOST_HOURS ? Optional.of(new Written(offset, null, start, form.end())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Written> phrase(FoldedText line, int start, List<String> languages) {
        var american = AMERICAN.matcher(line.lower()).region(start, line.lower().length());
        if (american.lookingAt()) {
            return Optional.of(american(american.group(1), american.group(2), start, american.end()));
        }
        var introduced =
                INTRODUCED.matcher(line.lower()).region(start, line.lower().length());
        int from = introduced.lookingAt() ? introduced.end() : start;
        for (int end : ends(line.lower(), from)) {
            var zone = displayed(line.lower().substring(from, end), languages);
            if (zone.isPresent()) {
                return Optional.of(new Written(zone.get(), null, start, end));
            }
            var named = NAMES.get(line.lower().substring(from, end));
            if (named == null) {
                named = Cities.ZONES.get(line.lower().substring(from, end));
            }
            if (named == null && line.lower().startsWith("er", end - 2)) {
                named = Cities.ZONES.get(line.lower().substring(from, end - 2));
            }
            var time = TIME.matcher(line.lower()).region(end, line.lower().length());
            if (named != null && time.lookingAt()) {
                return Optional.of(new Written(named, null, start, time.end()));
            }
            if (named != null && (from > start || line.lower().startsWith(")", end))) {
                return Optional.of(new Written(named, null, start, end));
            }
        }
        return Optional.empty();
    }

    /** Returns the ends of one to five words, the longest first. */
    private static List<Integer> ends(String text, int from) {
        var ends = new ArrayList<Integer>();
        int at = from;
        for (int words = 0; words < MOST_WORDS; words++) {
            var word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                break;
            }
            ends.addFirst(word.end());
            at = word.end() + 1;
            if (word.end() >= text.length() || text.charAt(word.end()) != ' ') {
                break;
            }
        }
        return ends;
    }

    private static Written american(String region, @Nullable String season, int start, int end) {
        var zone = NAMES.get(region);
        if (zone == null) {
            throw new IllegalStateException("zone %s: missing (expected: all that the pattern has)".formatted(region));
        }
        var standard = zone.getRules().getStandardOffset(Instant.EPOCH.plusSeconds(1_800_000_000));
        ZoneOffset word = season == null || season.equals("prevailing")
                ? null
                : season.equals("standard") ? standard : ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + 3600);
        return new Written(zone, word, start, end);
    }

    private static Optional<Written> abbreviation(FoldedText line, int start, List<String> countries) {
        var token = TOKEN.matcher(line.plain()).region(start, line.plain().length());
        if (!token.lookingAt()) {
            return Optional.empty();
        }
        boolean allCapitals = line.plain().equals(line.plain().toUpperCase(Locale.ROOT));
        var known = allCapitals && WORDS.contains(token.group()) ? null : ABBREVIATIONS.get(token.group());
        return Optional.ofNullable(known).map(several -> {
            var one = countries.stream()
                    .flatMap(country -> several.stream().filter(zone -> zone.isOf(country)))
                    .findFirst()
                    .orElse(several.getFirst());
            return new Written(one.zone(), one.word(), start, token.end());
        });
    }

    private static Optional<ZoneId> displayed(String name, List<String> languages) {
        return languages.stream()
                .map(language -> DISPLAYED
                        .computeIfAbsent(language, TimeZoneNames::display)
                        .get(name))
                .filter(zone -> zone != null)
                .findFirst();
    }

    /** Names of the zones in a language, by CLDR. */
    private static Map<String, ZoneId> display(String language) {
        var locale = Locale.forLanguageTag(language);
        var names = new HashMap<String, ZoneId>();
        ABBREVIATIONS.values().stream()
                .flatMap(List::stream)
                .map(Abbreviation::zone)
                .distinct()
                .forEach(id -> {
                    var zone = TimeZone.getTimeZone(id);
                    for (var name : List.of(
                            id.getDisplayName(TextStyle.FULL, locale),
                            zone.getDisplayName(false, TimeZone.LONG, locale),
                            zone.getDisplayName(true, TimeZone.LONG, locale))) {
                        names.putIfAbsent(FoldedText.of(name).lower(), id);
                    }
                });
        return names;
    }

    private static Map<String, List<Abbreviation>> abbreviations(String table) {
        var zones = new HashMap<String, List<Abbreviation>>();
        table.lines().map(line -> line.split(" ", -1)).forEach(words -> {
            var word = words[1].equals("-") ? null : offset(words[1]);
            zones.computeIfAbsent(words[0], key -> new ArrayList<>())
                    .add(new Abbreviation(
                            ZoneId.of(words[2]), word, List.of(words).subList(3, words.length)));
        });
        return zones;
    }

    private static ZoneOffset offset(String written) {
        var parts = written.substring(1).split(":", -1);
        int sign = written.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * Integer.parseInt(parts[0]), parts.length > 1 ? sign * Integer.parseInt(parts[1]) : 0);
    }

    private static Map<String, ZoneId> names(String table) {
        var zones = new HashMap<String, ZoneId>();
        table.lines().flatMap(line -> List.of(line.split("\\|", -1)).stream()).forEach(entry -> {
            var parts = entry.split("=", -1);
            zones.put(FoldedText.of(parts[0]).lower(), ZoneId.of(parts[1]));
        });
        return zones;
    }

    /**
     * Zone in a line.
     *
     * @param zone by its rules
     * @param word the literal offset of its abbreviation; null when there is none
     * @param start index in the line
     * @param end index in the line, exclusive
     */
    record Written(ZoneId zone, @Nullable ZoneOffset word, int start, int end) {

        /** Returns the moment by the rules of the zone or literally, the later one, since many write EST all year. */
        Instant instant(LocalDateTime time) {
            var ruled = time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
            var taken = word == null ? ruled : time.toInstant(word);
            return taken.isAfter(ruled) ? taken : ruled;
        }
    }

    private record Abbreviation(ZoneId zone, @Nullable ZoneOffset word, List<String> countries) {

        boolean isOf(String country) {
            return countries.contains(country);
        }
    }

    private static final class Cities {

        static final Map<String, ZoneId> ZONES = new HashMap<>();

        static {
            for (var id : ZoneId.getAvailableZoneIds()) {
                if (id.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")) {
                    var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
                    ZONES.put(FoldedText.of(city).lower(), ZoneId.of(id));
                }
            }
        }
    }
}
