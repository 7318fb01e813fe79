package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.enrich.text.InterruptionCheck;
import org.communique.enrich.text.date.DateLine;

/** Boilerplate, contacts and everything after the end mark of a release, removed from its blocks. */
final class ReleaseFoot {

    private static final int LAST_BLOCKS = 3;

    private final ZoneId zone;
    private Dates dates = Dates.UNKNOWN;

    private ReleaseFoot(ZoneId zone) {
        this.zone = zone;
    }

    /** Removes it from the blocks of a body and collects its dates. */
    static ReleaseFoot removeFrom(List<List<String>> blocks, ZoneId zone) {
        var foot = new ReleaseFoot(zone);
        cutAtEnd(blocks);
        var kept = new ArrayList<List<String>>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            kept.add(foot.clean(blocks.get(i), i >= blocks.size() - LAST_BLOCKS));
        }
        blocks.clear();
        kept.stream().filter(block -> !block.isEmpty()).forEach(blocks::add);
        return foot;
    }

    Dates dates() {
        return dates;
    }

    private List<String> clean(List<String> block, boolean last) {
        InterruptionCheck.check();
        return ContactBlocks.removeFrom(block).stream()
                .filter(line -> !TextBoilerplate.matches(line) && !isDate(line, last))
                .toList();
    }

    /**
     * Tells whether a line is a date of the release: a date alone in the middle may belong to a programme; at the end,
     * or with its label, it is the release's.
     */
    private boolean isDate(String line, boolean last) {
        var found = DateLine.read(line);
        if (found.isEmpty() || !(last || found.stream().allMatch(DateLine::labelled))) {
            return false;
        }
        found.forEach(date -> dates = dates.orElse(date.dates(zone)));
        return true;
    }

    /** Cuts the blocks at an end mark in the second half; in the first half asterisks may separate sections. */
    private static void cutAtEnd(List<List<String>> blocks) {
        for (int i = blocks.size() / 2; i < blocks.size(); i++) {
            int end = endMarkIn(blocks.get(i));
            if (end >= 0) {
                var before = new ArrayList<>(blocks.get(i).subList(0, end));
                blocks.subList(i, blocks.size()).clear();
                if (!before.isEmpty()) {
                    blocks.add(before);
                }
                return;
            }
        }
    }

    private static int endMarkIn(List<String> block) {
        for (int line = 0; line < block.size(); line++) {
            if (TextBoilerplate.isEndMark(block.get(line))) {
                return line;
            }
        }
        return -1;
    }
}
