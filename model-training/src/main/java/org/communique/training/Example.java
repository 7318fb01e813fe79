package org.communique.training;

import java.util.List;
import org.communique.enrich.entity.trained.Label;
import org.communique.enrich.entity.trained.Line;
import org.communique.enrich.entity.trained.Name;
import org.communique.enrich.entity.trained.Run;

/**
 * A run and what its tokens are.
 *
 * @param features of each token
 * @param labels of each token
 */
record Example(List<int[]> features, List<Label> labels) {

    /** The examples that a sentence with marked names gives. */
    static List<Example> of(Line line, List<Name> names) {
        var labels = line.labels(names);
        return Run.of(line).stream()
                .map(run -> new Example(run.features(), labels.subList(run.from(), run.from() + run.size())))
                .toList();
    }

    int size() {
        return labels.size();
    }

    /** The label of a token; none before the first and behind the last. */
    Label label(int at) {
        return at >= 0 && at < labels.size() ? labels.get(at) : Label.NONE;
    }
}
