package org.communique.enrich.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Time zones as press releases write them. A letter code is taken at its word: CET is +01:00 in summer too. */
final class Zones {

    /** A regular expression of everything {@link #named} knows. */
    static final String WRITTEN = "UTC|GMT|CEST|CET|MESZ|MEZ|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|EET|EEST|JST|Z"
            + "|[Hh]eure de Paris|[Hh]eure de Bruxelles|[Bb]russels time|[Ll]ondon time|[Bb]erliner Zeit";

    private static final Map<String, ZoneId> BY_NAME = Map.ofEntries(
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("z", ZoneOffset.UTC),
            Map.entry("bst", ZoneOffset.ofHours(1)),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("mez", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("mesz", ZoneOffset.ofHours(2)),
            Map.entry("eet", ZoneOffset.ofHours(2)),
            Map.entry("eest", ZoneOffset.ofHours(3)),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)),
            Map.entry("cst", ZoneOffset.ofHours(-6)),
            Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("mst", ZoneOffset.ofHours(-7)),
            Map.entry("mdt", ZoneOffset.ofHours(-6)),
            Map.entry("pst", ZoneOffset.ofHours(-8)),
            Map.entry("pdt", ZoneOffset.ofHours(-7)),
            Map.entry("jst", ZoneOffset.ofHours(9)),
            Map.entry("et", ZoneId.of("America/New_York")),
            Map.entry("pt", ZoneId.of("America/Los_Angeles")),
            Map.entry("heure de paris", ZoneId.of("Europe/Paris")),
            Map.entry("heure de bruxelles", ZoneId.of("Europe/Brussels")),
            Map.entry("brussels time", ZoneId.of("Europe/Brussels")),
            Map.entry("london time", ZoneId.of("Europe/London")),
            Map.entry("berliner zeit", ZoneId.of("Europe/Berlin")));

    private Zones() {}

    static ZoneId named(String written) {
        return BY_NAME.getOrDefault(written.toLowerCase(Locale.ROOT), ZoneOffset.UTC);
    }
}
