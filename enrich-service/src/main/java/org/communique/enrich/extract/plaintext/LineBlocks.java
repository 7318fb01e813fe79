package org.communique.enrich.extract.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.enrich.text.InterruptionCheck;

/** Blocks of lines between blank lines. */
final class LineBlocks {

    /** Heading in Markdown; {@code # # #} is an end mark. */
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+([^#\\s].*?)\\s*#{0,6}");

    private LineBlocks() {}

    /** Splits a text into blocks, none of them empty, the lines stripped. */
    static List<List<String>> of(String text) {
        var blocks = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            InterruptionCheck.check();
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                if (!block.isEmpty()) {
                    blocks.add(List.copyOf(block));
                    block.clear();
                }
                blocks.add(List.of(heading.group(1).strip()));
            } else if (!line.isBlank()) {
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
