package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.communique.enrich.entity.mention.EntityKind;

/**
 * A name that stands in a sentence.
 *
 * @param kind what it stands for
 * @param start where its first token begins in the sentence, in characters
 * @param end where its last token ends, exclusive
 * @param likelihood 0 to 1; of a name that someone marked 1
 */
public record NameSpan(EntityKind kind, int start, int end, double likelihood) {

    /** The names that the labels of a sentence's tokens make, each as likely as its least likely token. */
    static List<NameSpan> of(TokenLine line, List<TokenLabel> labels, IntToDoubleFunction likelihood) {
        var names = new ArrayList<NameSpan>();
        int at = 0;
        while (at < labels.size()) {
            int end = at + 1;
            while (end < labels.size() && labels.get(end) == labels.get(at)) {
                end++;
            }
            var kind = labels.get(at).kind();
            if (kind != null) {
                double least =
                        IntStream.range(at, end).mapToDouble(likelihood).min().orElse(1);
                names.add(new NameSpan(
                        kind, line.token(at).start(), line.token(end - 1).end(), least));
            }
            at = end;
        }
        return names;
    }
}
