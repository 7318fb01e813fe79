package org.communique.newsroom.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Happening;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.release.ShippedFile;

/**
 * Sequence of automatic steps. It keeps no position: remaining steps are derived from the archive, so a restarted
 * newsroom continues. After the last step it corrects published releases, one after the other.
 */
public final class Script {

    private static final int SLOW = 10;

    private final List<Step> steps;

    /** Creates a script of these steps. */
    public Script(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads the newsroom's own script, {@code life.txt}: lines of {@code <deed> <release>}, one pace apart; after the
     * line {@code slower} ten paces apart.
     */
    public static Script read() {
        return parse(ShippedFile.lines("life.txt"));
    }

    static Script parse(List<String> lines) {
        var steps = new ArrayList<Step>();
        int paces = 1;
        for (var line : lines) {
            if (line.equals("slower")) {
                paces = SLOW;
            } else {
                steps.add(step(line, paces));
            }
        }
        return new Script(steps);
    }

    /** Returns the next steps, at most {@code limit}, at least one while any release is published or to come. */
    public List<Step> next(Archive archive, int limit) {
        return Stream.concat(open(archive), endless(archive)).limit(limit).toList();
    }

    List<Step> steps() {
        return steps;
    }

    /** Returns the remaining steps; a release not published by then can be neither corrected nor withdrawn. */
    private Stream<Step> open(Archive archive) {
        var coming = new HashSet<String>();
        var open = new ArrayList<Step>();
        for (var step : steps) {
            if (step.open(archive) && (step.possible(archive) || coming.contains(step.release()))) {
                open.add(step);
                coming.add(step.release());
            }
        }
        return open.stream();
    }

    private static Stream<Step> endless(Archive archive) {
        var visible = archive.standings().stream().filter(Standing::visible).toList();
        if (visible.isEmpty()) {
            return Stream.empty();
        }
        long done = archive.happenings().stream()
                .filter(Happening.Corrected.class::isInstance)
                .count();
        return Stream.iterate(done, n -> n + 1)
                .map(n -> visible.get((int) (n % visible.size())))
                .map(it -> new Step(Step.Deed.CORRECT, it.id(), SLOW));
    }

    private static Step step(String line, int paces) {
        var words = line.split("\\s+", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException(
                    "life.txt: line \"" + line + "\" (expected: <deed> <release>, or slower)");
        }
        return new Step(Step.Deed.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1], paces);
    }
}
