package org.communique.enrich.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the organisation that publishes a release: by the line {@code SOURCE Acme Inc.} of a wire, the name before a ticker,
 * the heading {@code About Acme}, else the organisation named first in headline or first sentence.
 */
public final class IssuerFinder {

    private static final int BEGINNING = 400;
    private static final int LONGEST_NAME = 90;
    private static final int REACH = 90;
    private static final Pattern SOURCE =
            Pattern.compile("(?iu)^\\W{0,3}source\\s*:?\\s+([^:/]{2," + LONGEST_NAME + "})$");
    private static final Pattern PRESENTED =
            Pattern.compile("(?iu)^original-content von:?\\s+([^,]{2," + LONGEST_NAME + "}),");
    private static final Pattern ABOUT = Pattern.compile(
            "^\\W{0,3}(?:About|Über|À propos (?:de |d[’'])|Acerca de|Sobre|Informazioni su)\\s?(?:the |The |die |den |das |la |le |el )?([\\p{Lu}\\d][^:–—!?]{1,"
                    + LONGEST_NAME + "}?)\\s*[:–—-]?$");
    private static final Pattern TICKER = Pattern.compile(
            "\\((?:[^()]{0,40}[;,] ?)?(?i:NYSE|NASDAQ|AMEX|OTC|TSX|CSE|LSE|AIM|XETRA|FRA|FWB|Euronext|SIX|ASX|HKEX|SEHK|TSE|NSE|BSE|BIT|BME)[\\p{L} ]{0,25}:");
    private static final String NAME_WORD = "(?:[\\p{Lu}\\d][\\p{L}\\d&.'’-]{0,30}|&|of|and|for|the|de|von|und|et)";
    private static final Pattern NAME_BEFORE =
            Pattern.compile("((?:[\\p{Lu}\\d][\\p{L}\\d&.'’-]{0,30})(?:,? " + NAME_WORD + "){0,7})\\s*,?\\s*$");

    private IssuerFinder() {}

    /**
     * Returns the name of the issuer; empty when nothing tells.
     *
     * @param boilerplate paragraphs taken off the text
     * @param organisations found in the release, most relevant first
     */
    public static Optional<String> find(
            String headline, String body, List<String> boilerplate, List<String> organisations) {
        var beginning = body.substring(0, Math.min(BEGINNING, body.length()));
        return Stream.<Supplier<Optional<String>>>of(
                        () -> first(boilerplate, SOURCE),
                        () -> first(boilerplate, PRESENTED),
                        () -> beforeTicker(beginning),
                        () -> first(boilerplate, ABOUT),
                        () -> named(headline, beginning, organisations))
                .flatMap(way -> way.get().stream())
                .findFirst();
    }

    private static Optional<String> first(List<String> lines, Pattern form) {
        return lines.stream()
                .filter(line -> line.length() <= 2 * LONGEST_NAME)
                .map(form::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }

    private static Optional<String> beforeTicker(String text) {
        var ticker = TICKER.matcher(text);
        if (!ticker.find()) {
            return Optional.empty();
        }
        var before = NAME_BEFORE.matcher(text.substring(Math.max(0, ticker.start() - REACH), ticker.start()));
        return before.find() ? Optional.of(before.group(1).strip()) : Optional.empty();
    }

    /** Returns the organisation named first in the headline, else in the first sentences. */
    private static Optional<String> named(String headline, String beginning, List<String> organisations) {
        return Stream.of(headline, beginning)
                .flatMap(text -> organisations.stream()
                        .filter(name -> text.contains(name))
                        .min((one, other) -> Integer.compare(text.indexOf(one), text.indexOf(other)))
                        .stream())
                .findFirst();
    }
}
