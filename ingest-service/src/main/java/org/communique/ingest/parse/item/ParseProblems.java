package org.communique.ingest.parse.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Problems of a document, collected during parsing. Keeps the first hundred, each up to 400 characters, and counts the
 * rest: their quotes are as long as a publisher likes.
 */
public final class ParseProblems {

    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_LENGTH = 400;

    private final List<String> kept = new ArrayList<>();
    private int more;

    /** Adds a problem. */
    public void add(String problem) {
        String excerpt = Excerpt.of(problem, MAX_LENGTH);
        if (kept.contains(excerpt)) {
            return;
        }
        if (kept.size() < MAX_PROBLEMS) {
            kept.add(excerpt);
        } else {
            more++;
        }
    }

    /** Adds problems. */
    public void addAll(Collection<String> problems) {
        problems.forEach(this::add);
    }

    /** Returns the problems so far. */
    public List<String> all() {
        var all = new ArrayList<>(kept);
        if (more > 0) {
            all.add("and %d more".formatted(more));
        }
        return List.copyOf(all);
    }
}
