package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the names of a sentence: each token gets the label that is likeliest for it. Thread-safe. */
public final class Decoder {

    private static final List<Label> LABELS = List.of(Label.values());

    private final NameModel model;

    /** Labels by {@code model}. */
    public Decoder(NameModel model) {
        this.model = model;
    }

    /** The names of a sentence, in order, each with how likely its least likely token is a part of it. */
    public List<Name> names(Line line) {
        var labels = new ArrayList<>(Collections.nCopies(line.size(), Label.NONE));
        var likely = new double[line.size()];
        for (var run : Run.of(line)) {
            var lattice = model.lattice(run);
            for (int at = 0; at < run.size(); at++) {
                var label = likeliest(lattice, at);
                labels.set(run.from() + at, label);
                likely[run.from() + at] = lattice.probability(at, label.index());
            }
        }
        return Name.of(line, labels, at -> likely[at]);
    }

    private static Label likeliest(Lattice lattice, int at) {
        return LABELS.stream()
                .reduce((one, other) ->
                        lattice.probability(at, other.index()) > lattice.probability(at, one.index()) ? other : one)
                .orElseThrow();
    }
}
