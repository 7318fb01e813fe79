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
 * Agreement of found names with marked ones: same tokens, same kind.
 *
 * @param found number of found names
 * @param marked number of marked names
 * @param both number of names found and marked
 */
record Score(int found, int marked, int both) {

    static final Score NONE = new Score(0, 0, 0);

    /** Compares the labels of tokens, since marks may begin or end within a token. */
    static Score of(SequenceLabeler decoder, TokenLine line, List<NameSpan> marked) {
        var found = spans(line.labels(decoder.names(line)));
        var wanted = spans(line.labels(marked));
        var both = new HashSet<>(found);
        both.retainAll(wanted);
        return new Score(found.size(), wanted.size(), both.size());
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

    Score plus(Score other) {
        return new Score(found + other.found, marked + other.marked, both + other.both);
    }

    double precision() {
        return both / (double) found;
    }

    double recall() {
        return both / (double) marked;
    }

    double f1() {
        return 2.0 * both / (found + marked);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "F1 %.4f, precision %.4f, recall %.4f, of %d names", f1(), precision(), recall(), marked);
    }
}
