package org.communique.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.enrich.entity.trained.NameSpan;
import org.communique.enrich.entity.trained.SequenceLabeler;
import org.communique.enrich.entity.trained.TokenLabel;
import org.communique.enrich.entity.trained.TokenLine;

/**
 * Agreement of found names with labelled ones: same tokens, same kind.
 *
 * @param found number of found names
 * @param labelled number of labelled names
 * @param both number of names found and labelled
 */
record SpanScore(int found, int labelled, int both) {

    static final SpanScore NONE = new SpanScore(0, 0, 0);

    /** Compares token labels, as a label may begin or end within a token, and confidences differ. */
    static SpanScore of(SequenceLabeler labeler, TokenLine line, List<NameSpan> labelled) {
        var found = spans(line.labels(labeler.names(line)));
        var expected = spans(line.labels(labelled));
        var both = new HashSet<>(found);
        both.retainAll(expected);
        return new SpanScore(found.size(), expected.size(), both.size());
    }

    private record Span(TokenLabel label, int from, int to) {}

    private static Set<Span> spans(List<TokenLabel> labels) {
        var spans = new HashSet<Span>();
        int from = 0;
        for (int at = 1; at <= labels.size(); at++) {
            if (at == labels.size() || labels.get(at) != labels.get(from)) {
                if (labels.get(from) != TokenLabel.NONE) {
                    spans.add(new Span(labels.get(from), from, at));
                }
                from = at;
            }
        }
        return spans;
    }

    SpanScore plus(SpanScore other) {
        return new SpanScore(found + other.found, labelled + other.labelled, both + other.both);
    }

    double precision() {
        return both / (double) found;
    }

    double recall() {
        return both / (double) labelled;
    }

    double f1() {
        return 2.0 * both / (found + labelled);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f, precision %.4f, recall %.4f, of %d names",
                f1(),
                precision(),
                recall(),
                labelled);
    }
}
