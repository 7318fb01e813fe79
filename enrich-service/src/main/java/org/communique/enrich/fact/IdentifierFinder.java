package org.communique.enrich.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.contracts.tag.Identifier;
import org.communique.contracts.tag.Identifier.Scheme;

/**
 * Finds identifiers of companies and securities: tickers behind their exchange, {@code (NASDAQ: ACME)}, or in the form of
 * Reuters, {@code (ECNL.MI)}; ISINs, LEIs and CUSIPs whose check digits hold; WKNs, which have none, behind their word only.
 */
public final class IdentifierFinder {

    private static final int MOST = 25;
    private static final int LONGEST_EXCHANGE = 60;
    private static final int LONGEST_SYMBOL = 16;
    /** Length of an ISIN. */
    private static final int SHORTEST_CODE = 12;

    private static final String EXCHANGES =
            "NYSE(?: ?(?:American|Arca|MKT|Euronext))?|NASDAQ(?:[ -]?(?:GS|GM|CM|Global(?: Select)?(?: Market)?|Capital Market|Stockholm|Helsinki|Copenhagen|Iceland|First North(?: Growth Market)?))?|AMEX|Cboe(?: Canada)?"
                    + "|OTC(?: ?(?:QB|QX|MKTS|Markets|Pink|PK|BB))?|TSX(?:[ -]?(?:V|Venture(?: Exchange)?))?|CSE|NEO|LSE|AIM|London|LON|FRA|FWB|FSE|Frankfurt|XETRA|ETR|Euronext(?: (?:Paris|Amsterdam|Brussels|Lisbon|Dublin|Oslo|Milan|Growth(?: \\p{L}{3,10})?))?|EPA|AMS|EBR|ELI"
                    + "|SIX(?: Swiss Exchange)?|SWX|VTX|BME|BMAD|Borsa Italiana|BIT|OMX|STO|HEL|CPH|OSE|OSL|ASX|NZX|NZE|HKEX|SEHK|HKSE|HKG|HK|TSE|TYO|KRX|KOSDAQ|KOSPI|SSE|SZSE|SHA|SHE|SGX|NSE|BSE|JSE|B3|BVMF|BMV|TASE|MOEX|TWSE|TPE|PSE|IDX|SET|WSE|GPW";
    private static final Pattern TICKER = Pattern.compile("(?<![\\p{L}\\d])(?:(?:" + EXCHANGES
            + ")\\s?[/,&]\\s?)?((?i:" + EXCHANGES
            + "))\\s?:\\s?[“\"]?([A-Z0-9]{1,6}(?:[.-][A-Z]{1,4})?)(?![\\p{L}\\d])");
    private static final Set<String> WITH_NUMBERS = Set.of(
            "HKEX", "SEHK", "HKSE", "HKG", "HK", "TSE", "TYO", "KRX", "KOSDAQ", "KOSPI", "SSE", "SZSE", "SHA", "SHE",
            "BSE", "TWSE", "TPE");

    private static final Pattern REUTERS = Pattern.compile(
            "\\(([A-Z]{2,6})\\.(MI|PA|DE|L|AS|BR|MC|SW|HE|ST|CO|OL|VI|TO|V|AX|NZ|HK|T|SS|SZ|SI|NS|BO|KS|KQ|SA|MX|TA|WA|PR|LS)\\)");

    private static final Pattern ISIN = Pattern.compile(
            "(?<![\\p{L}\\d])(ISIN\\b[^\\p{L}\\d]{0,4}(?:(?:Code|No|Nr|Number)\\b[^\\p{L}\\d]{0,4})?)?([A-Z]{2}(?: ?[A-Z0-9]{3}){3} ?\\d)(?![\\p{L}\\d])");
    private static final Set<String> ISSUING = Set.of("XS", "EU", "XA", "XB", "XC", "XD", "XF");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MIN_DIGITS = 3;

    private static final Pattern LEI = Pattern.compile("(?<![\\p{L}\\d])([A-Z0-9]{18}\\d{2})(?![\\p{L}\\d])");
    private static final Pattern CUSIP = Pattern.compile(
            "\\bCUSIP\\b[^\\p{L}\\d]{0,4}(?:(?:No|Number|Nos)\\b[^\\p{L}\\d]{0,4})?([0-9A-Z]{6} ?[0-9A-Z]{2} ?\\d)(?![\\p{L}\\d])");
    private static final Pattern WKN =
            Pattern.compile("\\b(?:WKN|Wertpapierkennnummer)\\b[^\\p{L}\\d]{0,4}([A-HJ-NP-Z0-9]{6})(?![\\p{L}\\d])");

    private final Set<Identifier> found = new LinkedHashSet<>();

    private IdentifierFinder() {}

    /** Returns the identifiers in texts, each once, in the order of their schemes. */
    public static List<Identifier> find(List<String> texts) {
        var finder = new IdentifierFinder();
        texts.forEach(finder::findIn);
        return finder.found.stream().limit(MOST).toList();
    }

    /** The expressions are tried only where a colon, a long code or their word stands. */
    private void findIn(String text) {
        findTickers(text);
        REUTERS.matcher(text)
                .results()
                .limit(MOST)
                .forEach(match -> found.add(new Identifier(Scheme.TICKER, match.group(1), match.group(2))));
        boolean longCode = hasLongCode(text);
        if (longCode || text.contains("ISIN")) {
            ISIN.matcher(text).results().limit(MOST).forEach(this::addIsin);
        }
        if (longCode) {
            add(text, LEI, Scheme.LEI, lei -> lei.chars().anyMatch(Character::isLetter) && CheckDigits.holdInLei(lei));
        }
        if (text.contains("CUSIP")) {
            add(text, CUSIP, Scheme.CUSIP, CheckDigits::holdInCusip);
        }
        if (text.contains("WKN") || text.contains("Wertpapierkenn")) {
            add(text, WKN, Scheme.WKN, wkn -> wkn.chars().anyMatch(Character::isDigit));
        }
    }

    private void findTickers(String text) {
        for (int colon = text.indexOf(':'); colon >= 0 && found.size() < MOST; colon = text.indexOf(':', colon + 1)) {
            TICKER.matcher(text)
                    .region(Math.max(0, colon - LONGEST_EXCHANGE), Math.min(text.length(), colon + LONGEST_SYMBOL))
                    .useTransparentBounds(true)
                    .results()
                    .limit(MOST)
                    .forEach(this::addTicker);
        }
    }

    private void add(String text, Pattern form, Scheme scheme, Predicate<String> holds) {
        form.matcher(text)
                .results()
                .map(match -> match.group(1).replace(" ", ""))
                .filter(holds)
                .limit(MOST)
                .forEach(value -> found.add(Identifier.of(scheme, value)));
    }

    private static boolean hasLongCode(String text) {
        int length = 0;
        for (int at = 0; at < text.length() && length < SHORTEST_CODE; at++) {
            char c = text.charAt(at);
            length = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? length + 1 : 0;
        }
        return length == SHORTEST_CODE;
    }

    private void addTicker(MatchResult match) {
        var exchange = match.group(1);
        var symbol = match.group(2);
        boolean letters = symbol.chars().anyMatch(Character::isLetter);
        if (letters || WITH_NUMBERS.contains(exchange.toUpperCase(Locale.ROOT))) {
            found.add(new Identifier(Scheme.TICKER, symbol, exchange));
        }
    }

    private void addIsin(MatchResult match) {
        var isin = match.group(2).replace(" ", "");
        var country = isin.substring(0, 2);
        long digits = isin.chars().filter(Character::isDigit).count();
        boolean behindItsWord = match.group(1) != null;
        boolean form = behindItsWord || (digits >= MIN_DIGITS && match.group(2).indexOf(' ') < 0);
        if (form && (COUNTRIES.contains(country) || ISSUING.contains(country)) && CheckDigits.holdInIsin(isin)) {
            found.add(Identifier.of(Scheme.ISIN, isin));
        }
    }
}
