package org.communique.console.release;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.communique.console.document.MarkedText;

/**
 * Difference of two revisions: headline, lead, text, page.
 *
 * @param parts the different parts
 */
record RevisionDiff(List<Part> parts) {

    /** Unchanged paragraphs shown around a change. */
    private static final int CONTEXT = 1;

    private static final DiffRowGenerator WORDS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .mergeOriginalRevised(false)
            .ignoreWhiteSpaces(true)
            .reportLinesUnchanged(false)
            // Text stays text: the marks are characters of our own, and templates escape the rest.
            .lineNormalizer(line -> line)
            .oldTag(begins -> begins ? MarkedText.BEGIN : MarkedText.END)
            .newTag(begins -> begins ? MarkedText.BEGIN : MarkedText.END)
            .build();

    /** Copies the list. */
    RevisionDiff {
        parts = List.copyOf(parts);
    }

    /** Different part of a release. */
    record Part(String name, List<Row> rows) {}

    /**
     * Paragraph before and after.
     *
     * @param kind the kind of change
     * @param before with the removed words marked; empty when it is new
     * @param after with the added words marked; empty when it is gone
     */
    record Row(Kind kind, MarkedText before, MarkedText after) {}

    /** Kind of change of a paragraph. */
    enum Kind {
        /** The same in both. */
        SAME,
        /** In the newer one only. */
        ADDED,
        /** In the older one only. */
        REMOVED,
        /** Some words differ. */
        CHANGED,
        /** Unchanged paragraphs, left out. */
        GAP
    }

    /** Compares two revisions. */
    static RevisionDiff of(RevisionText older, RevisionText newer) {
        var parts = new ArrayList<Part>();
        add(parts, "Headline", lines(older.headline()), lines(newer.headline()));
        add(parts, "Lead", lines(older.lead()), lines(newer.lead()));
        add(parts, "Text in the feed or push", older.text(), newer.text());
        add(parts, "Article page", older.page(), newer.page());
        return new RevisionDiff(parts);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static void add(List<Part> parts, String name, List<String> older, List<String> newer) {
        if (!older.equals(newer)) {
            parts.add(new Part(name, folded(rows(unmarked(older), unmarked(newer)))));
        }
    }

    private static List<String> unmarked(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace(MarkedText.BEGIN, "").replace(MarkedText.END, ""))
                .toList();
    }

    private static List<Row> rows(List<String> older, List<String> newer) {
        return WORDS.generateDiffRows(older, newer).stream()
                .map(RevisionDiff::row)
                .toList();
    }

    private static Row row(DiffRow row) {
        var before = MarkedText.parse(row.getOldLine());
        var after = MarkedText.parse(row.getNewLine());
        return switch (row.getTag()) {
            case EQUAL -> new Row(Kind.SAME, before, after);
            case INSERT -> new Row(Kind.ADDED, MarkedText.plain(""), after);
            case DELETE -> new Row(Kind.REMOVED, before, MarkedText.plain(""));
            case CHANGE -> new Row(Kind.CHANGED, before, after);
        };
    }

    /** Leaves out unchanged paragraphs but those next to a change. */
    private static List<Row> folded(List<Row> rows) {
        var shown = new ArrayList<Row>();
        boolean gap = false;
        for (int i = 0; i < rows.size(); i++) {
            if (isNearChange(rows, i)) {
                shown.add(rows.get(i));
                gap = false;
            } else if (!gap) {
                shown.add(new Row(Kind.GAP, MarkedText.plain(""), MarkedText.plain("")));
                gap = true;
            }
        }
        return shown;
    }

    private static boolean isNearChange(List<Row> rows, int at) {
        int last = Math.min(rows.size() - 1, at + CONTEXT);
        for (int i = Math.max(0, at - CONTEXT); i <= last; i++) {
            if (rows.get(i).kind() != Kind.SAME) {
                return true;
            }
        }
        return false;
    }
}
