package org.communique.ingest.parse.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones by their names in feeds. An unknown name is no zone; a missing one is UTC. */
final class FeedTimeZones {

    private static final int SECONDS_PER_HOUR = 3600;
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT|Z)? ?([+\\-\u2212\u2013])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final Pattern TRAILING_NAME = Pattern.compile("(?<=\\d) ?[A-Z]{2,5}$");

    /** Zone of java.time after an offset, or alone. */
    private static final Pattern BRACKETS = Pattern.compile("^(.*?) ?\\[([^\\[\\]]{1,60})]$");

    private static final Pattern BLANK = Pattern.compile(" +");

    /** Offsets in hours: of RFC 822, section 5; then further names with one meaning for publishers. */
    private static final Map<String, ZoneOffset> NAMES = Pattern.compile("\\s+")
            .splitAsStream("""
                    Z=0 UT=0 UTC=0 GMT=0 WET=0 EST=-5 EDT=-4 CST=-6 CDT=-5 MST=-7 MDT=-6 PST=-8 PDT=-7 ET=-5
                    CT=-6 PT=-8 AKST=-9 AKDT=-8 HST=-10 AST=-4 ADT=-3 NST=-3.5 NDT=-2.5 BRT=-3 ART=-3 BST=1
                    WEST=1 CET=1 MEZ=1 CEST=2 MESZ=2 EET=2 SAST=2 EEST=3 MSK=3 EAT=3 GST=4 IST=5.5 ICT=7 SGT=8
                    HKT=8 AWST=8 JST=9 KST=9 ACST=9.5 AEST=10 AEDT=11 NZST=12 NZDT=13""")
            .map(entry -> entry.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> hours(entry[1])));

    /** Regions of the tz database, such as {@code Europe/Paris}, by their names in capitals. */
    private static final Map<String, ZoneId> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.indexOf('/') > 0)
            .collect(Collectors.toUnmodifiableMap(name -> name.toUpperCase(Locale.ROOT), ZoneId::of, (one, _) -> one));

    private FeedTimeZones() {}

    /** Returns the zone of a name. */
    static Optional<ZoneId> parse(String text) {
        String zone = REMARK.matcher(text).replaceFirst("").strip();
        if (zone.isEmpty()) {
            return Optional.of(ZoneOffset.UTC);
        }
        var brackets = BRACKETS.matcher(zone);
        if (brackets.matches()) {
            return parse(brackets.group(1).isBlank() ? brackets.group(2) : brackets.group(1));
        }
        String name = zone.toUpperCase(Locale.ROOT);
        return one(name).or(() -> repeated(name));
    }

    private static Optional<ZoneId> one(String zone) {
        ZoneId named = NAMES.get(zone);
        if (named == null) {
            named = REGIONS.get(zone);
        }
        if (named != null) {
            return Optional.of(named);
        }
        var offset = OFFSET.matcher(TRAILING_NAME.matcher(zone).replaceFirst(""));
        return offset.matches() ? Optional.of(offset(offset)) : Optional.empty();
    }

    /** Returns the zone that is written twice, as an offset or as a name. */
    private static Optional<ZoneId> repeated(String zones) {
        String[] parts = BLANK.split(zones, -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var first = one(parts[0]);
        return first.equals(one(parts[1])) ? first : Optional.empty();
    }

    private static ZoneOffset hours(String hours) {
        return ZoneOffset.ofTotalSeconds((int) (Double.parseDouble(hours) * SECONDS_PER_HOUR));
    }

    private static ZoneOffset offset(Matcher form) {
        int sign = form.group(1).equals("+") ? 1 : -1;
        int minutes = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(form.group(2)), sign * minutes);
    }
}
