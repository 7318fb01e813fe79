package org.communique.enrich.extract.plaintext;

import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.text.InterruptionCheck;

/** Blocks of lines between blank lines. */
final class LineBlocks {

    private LineBlocks() {}

    /** Splits a text into blocks, none of them empty, the lines stripped. */
    static List<List<String>> of(String text) {
        var blocks = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            InterruptionCheck.check();
            if (!line.isBlank()) {
                block.add(line.strip());
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }
}
