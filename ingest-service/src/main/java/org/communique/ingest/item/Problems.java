package org.communique.ingest.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was wrong with a document, noted while it is read. Keeps the first hundred and counts the rest. */
public final class Problems {

    private static final int KEPT = 100;

    private final List<String> notes = new ArrayList<>();
    private int more;

    /** Notes a problem. */
    public void note(String problem) {
        if (notes.contains(problem)) {
            return;
        }
        if (notes.size() < KEPT) {
            notes.add(problem);
        } else {
            more++;
        }
    }

    /** Notes them all. */
    public void noteAll(Collection<String> problems) {
        problems.forEach(this::note);
    }

    /** What was noted so far. */
    public List<String> notes() {
        var all = new ArrayList<>(notes);
        if (more > 0) {
            all.add("and %d more".formatted(more));
        }
        return List.copyOf(all);
    }
}
