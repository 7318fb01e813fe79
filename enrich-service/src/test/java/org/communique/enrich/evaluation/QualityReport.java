package org.communique.enrich.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tells figures as a table, and keeps it between two marks of a document whose prose people write. */
public final class QualityReport {

    private static final String BEGIN = "<!-- figures: written by ./run evaluate -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final String HEAD = """
            | metric | data | yardsticks | at least | aim | ours | |
            |---|---|---|---|---|---|---|
            """;
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    private QualityReport() {}

    /** The figures as a table in Markdown. */
    public static String table(List<Figure> figures) {
        return HEAD + figures.stream().map(QualityReport::row).collect(Collectors.joining());
    }

    /**
     * Puts the table of the figures into a document, in place of the one that it holds.
     *
     * @throws IllegalStateException when the document lacks the marks
     */
    public static void write(List<Figure> figures, Path document) {
        try {
            Files.writeString(document, replaced(Files.readString(document), table(figures)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String replaced(String document, String table) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(
                    "document: no place for figures (expected: '%s' and '%s')".formatted(BEGIN.strip(), END));
        }
        return document.substring(0, begin + BEGIN.length()) + table + document.substring(end);
    }

    private static String row(Figure figure) {
        var yardsticks = figure.yardsticks().stream()
                .map(one -> one.name() + " " + number(one.value()))
                .collect(Collectors.joining(" · "));
        return "| %s | %s | %s | %s %s | %s | **%s** | %s |%n"
                .formatted(
                        figure.metric(),
                        figure.data(),
                        yardsticks,
                        figure.sense().sign(),
                        number(figure.floor()),
                        number(figure.aim()),
                        number(figure.ours()),
                        verdict(figure))
                .replace(System.lineSeparator(), "\n");
    }

    private static String verdict(Figure figure) {
        if (!figure.holds()) {
            return "**falls short**";
        }
        return figure.reachesAim() ? "aim reached" : "";
    }

    private static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
    }
}
