package org.communique.ingest.parse.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was wrong with a document, noted while it is read. Keeps the first hundred, each up to 400 characters, and counts
 * the rest: what is quoted in them is as long as somebody wants it to be.
 */
public final class ParseProblems {

    private static final int KEPT = 100;
    private static final int LONGEST = 400;

    private final List<String> notes = new ArrayList<>();
    private int more;

    /** Notes a problem. */
    public void note(String problem) {
        String note = Excerpt.of(problem, LONGEST);
        if (notes.contains(note)) {
            return;
        }
        if (notes.size() < KEPT) {
            notes.add(note);
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
