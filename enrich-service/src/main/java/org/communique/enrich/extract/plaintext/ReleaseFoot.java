package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.enrich.text.InterruptionCheck;
import org.communique.enrich.text.date.DateLine;

/** What stands in and below a release without being part of it: furniture, contacts, what follows its end. */
final class ReleaseFoot {

    private static final int LAST_BLOCKS = 3;

    private final ZoneId zone;
    private Dates dates = Dates.UNKNOWN;

    private ReleaseFoot(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes it away from the blocks of a body; dates may stand there. */
    static ReleaseFoot takeFrom(List<List<String>> blocks, ZoneId zone) {
        var footer = new ReleaseFoot(zone);
        cutAtEnd(blocks);
        var kept = new ArrayList<List<String>>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            kept.add(footer.clean(blocks.get(i), i >= blocks.size() - LAST_BLOCKS));
        }
        blocks.clear();
        kept.stream().filter(block -> !block.isEmpty()).forEach(blocks::add);
        return footer;
    }

    Dates dates() {
        return dates;
    }

    private List<String> clean(List<String> block, boolean last) {
        InterruptionCheck.check();
        return ContactBlocks.takenFrom(block).stream()
                .filter(line -> !TextBoilerplate.is(line) && !tellsDate(line, last))
                .toList();
    }

    /** A date alone in the middle may be a line of a programme; at the end, or with its label, it is the release's. */
    private boolean tellsDate(String line, boolean last) {
        var told = DateLine.read(line);
        if (told.isEmpty() || !(last || told.stream().allMatch(DateLine::labelled))) {
            return false;
        }
        told.forEach(date -> dates = dates.orElse(date.dates(zone)));
        return true;
    }

    /** An end mark in the first half of a text ends nothing: some use asterisks between sections. */
    private static void cutAtEnd(List<List<String>> blocks) {
        for (int i = blocks.size() / 2; i < blocks.size(); i++) {
            int end = endIn(blocks.get(i));
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

    private static int endIn(List<String> block) {
        for (int line = 0; line < block.size(); line++) {
            if (TextBoilerplate.isEnd(block.get(line))) {
                return line;
            }
        }
        return -1;
    }
}
