package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.communique.enrich.entity.mention.EntityKind;

/**
 * Name in a sentence.
 *
 * @param kind of the entity
 * @param start offset of its first token in the sentence, in characters
 * @param end offset after its last token
 * @param confidence 0 to 1; 1 for a label of the training data
 */
public record NameSpan(EntityKind kind, int start, int end, double confidence) {

    /** Returns the names in the labels of a sentence; the confidence of each is the lowest of its tokens. */
    static List<NameSpan> of(TokenLine line, List<TokenLabel> labels, IntToDoubleFunction confidence) {
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
                        IntStream.range(at, end).mapToDouble(confidence).min().orElse(1);
                names.add(new NameSpan(
                        kind, line.token(at).start(), line.token(end - 1).end(), least));
            }
            at = end;
        }
        return names;
    }
}
