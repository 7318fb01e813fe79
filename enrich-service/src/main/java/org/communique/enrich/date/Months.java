package org.communique.enrich.date;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months, in full and in short, of every language that we read dates in. */
final class Months {

    private static final Map<String, Month> BY_NAME = byName("""
            january jan januar janvier janv jänner jän
            february feb febr februar février fevrier févr fév fev
            march mar mars mrz märz maerz
            april apr avril avr
            may mai
            june jun juni juin
            july jul juli juillet juil
            august aug août aout
            september sep sept septembre
            october oct oktober okt octobre
            november nov novembre
            december dec dezember dez décembre decembre déc
            """);

    private Months() {}

    static Optional<Month> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Month> byName(String table) {
        var months = new HashMap<String, Month>();
        var lines = table.lines().toList();
        for (var month : Month.values()) {
            for (var name : lines.get(month.getValue() - 1).split(" ", -1)) {
                months.put(name, month);
            }
        }
        return months;
    }
}
