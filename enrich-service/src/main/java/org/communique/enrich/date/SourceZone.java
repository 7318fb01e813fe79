package org.communique.enrich.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * The clock that a source writes its times by, where it names no zone: that of the country of its domain, if the
 * country has one zone; else UTC.
 */
public final class SourceZone {

    private static final Map<String, String> BY_TOP_LEVEL_DOMAIN = Map.ofEntries(
            Map.entry("at", "Europe/Vienna"),
            Map.entry("be", "Europe/Brussels"),
            Map.entry("ch", "Europe/Zurich"),
            Map.entry("cz", "Europe/Prague"),
            Map.entry("de", "Europe/Berlin"),
            Map.entry("dk", "Europe/Copenhagen"),
            Map.entry("ee", "Europe/Tallinn"),
            // The institutions are in Brussels, Luxembourg and Strasbourg.
            Map.entry("eu", "Europe/Brussels"),
            Map.entry("fi", "Europe/Helsinki"),
            Map.entry("fr", "Europe/Paris"),
            Map.entry("gr", "Europe/Athens"),
            Map.entry("hu", "Europe/Budapest"),
            Map.entry("ie", "Europe/Dublin"),
            Map.entry("it", "Europe/Rome"),
            Map.entry("jp", "Asia/Tokyo"),
            Map.entry("li", "Europe/Vaduz"),
            Map.entry("lt", "Europe/Vilnius"),
            Map.entry("lu", "Europe/Luxembourg"),
            Map.entry("lv", "Europe/Riga"),
            Map.entry("nl", "Europe/Amsterdam"),
            Map.entry("no", "Europe/Oslo"),
            Map.entry("pl", "Europe/Warsaw"),
            Map.entry("ro", "Europe/Bucharest"),
            Map.entry("se", "Europe/Stockholm"),
            Map.entry("ua", "Europe/Kyiv"),
            Map.entry("uk", "Europe/London"));

    private SourceZone() {}

    /** The zone of a source, such as {@code Europe/Berlin} of {@code ministry.de}. */
    public static ZoneId of(String source) {
        var domain = source.substring(source.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var zone = BY_TOP_LEVEL_DOMAIN.get(domain);
        return zone == null || !source.contains(".") ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
