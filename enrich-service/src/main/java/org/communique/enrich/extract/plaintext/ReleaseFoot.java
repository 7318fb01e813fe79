package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.contracts.tag.Contact;
import org.communique.enrich.text.InterruptionCheck;
import org.communique.enrich.text.date.DateLine;

/** Boilerplate, contacts and everything after the end mark of a release, taken off its blocks. */
final class ReleaseFoot {

    private static final int LAST_BLOCKS = 3;
    /** Part of the blocks with prose only, before any boilerplate about the issuer. */
    private static final int PROSE_PART = 3;

    private static final int LONGEST_CONTACT_LINE = 100;
    private static final int MOST_CONTACT_BLOCKS = 8;

    private final ZoneId zone;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<String> boilerplate = new ArrayList<>();
    private Dates dates = Dates.UNKNOWN;

    private ReleaseFoot(ZoneId zone) {
        this.zone = zone;
    }

    /** Removes it from the blocks of a body and collects its dates. */
    static ReleaseFoot removeFrom(List<List<String>> blocks, ZoneId zone) {
        var foot = new ReleaseFoot(zone);
        foot.readBehindEnd(cutAtEnd(blocks));
        var kept = new ArrayList<List<String>>(blocks.size());
        int at = 0;
        while (at < blocks.size()) {
            at = foot.takeFrom(blocks, at, kept);
        }
        blocks.clear();
        kept.stream().filter(block -> !block.isEmpty()).forEach(blocks::add);
        return foot;
    }

    Dates dates() {
        return dates;
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<String> boilerplate() {
        return boilerplate;
    }

    /** Takes one block, or a whole section of the foot; returns the number of the next block. */
    private int takeFrom(List<List<String>> blocks, int at, List<List<String>> kept) {
        InterruptionCheck.check();
        var block = blocks.get(at);
        if (at > 0 && at >= blocks.size() / PROSE_PART && BoilerplateParagraphs.isHeading(block.getFirst())) {
            return takeSection(blocks, at);
        }
        if (ContactBlocks.isLabel(block)) {
            int end = endOfContacts(blocks, at + 1);
            if (end > at + 1) {
                addContacts(lines(blocks, at, end));
                return end;
            }
        }
        if (at > 0 && BoilerplateParagraphs.isBoilerplate(String.join(" ", block))) {
            boilerplate.addAll(block);
            return at + 1;
        }
        kept.add(clean(block, at >= blocks.size() - LAST_BLOCKS));
        return at + 1;
    }

    /** Takes the paragraphs below a heading, until another heading or contacts. */
    private int takeSection(List<List<String>> blocks, int heading) {
        boilerplate.addAll(blocks.get(heading));
        int at = heading + 1;
        while (at < blocks.size()
                && isProse(blocks.get(at))
                && ContactBlocks.removeFrom(blocks.get(at)).equals(blocks.get(at))) {
            boilerplate.addAll(blocks.get(at));
            at++;
        }
        return at;
    }

    private static boolean isProse(List<String> block) {
        return block.stream().anyMatch(line -> line.length() > LONGEST_CONTACT_LINE || LineShape.endsSentence(line));
    }

    /** Returns the end of the short blocks below a label of contacts; {@code from} when none has an address. */
    private static int endOfContacts(List<List<String>> blocks, int from) {
        int end = from;
        int lastAddress = from;
        while (end < Math.min(blocks.size(), from + MOST_CONTACT_BLOCKS) && isShort(blocks.get(end))) {
            end++;
            lastAddress = blocks.get(end - 1).stream().anyMatch(ContactLines::hasAddress) ? end : lastAddress;
        }
        return lastAddress;
    }

    private static boolean isShort(List<String> block) {
        return block.stream().allMatch(line -> line.length() <= LONGEST_CONTACT_LINE && !line.endsWith("."))
                && !BoilerplateParagraphs.isHeading(block.getFirst());
    }

    private static List<String> lines(List<List<String>> blocks, int from, int to) {
        return blocks.subList(from, to).stream().flatMap(List::stream).toList();
    }

    private void addContacts(List<String> lines) {
        contacts.addAll(ContactLines.read(lines));
    }

    private List<String> clean(List<String> block, boolean last) {
        var rest = ContactBlocks.removeFrom(block);
        if (rest.size() < block.size()) {
            addContacts(block.subList(0, block.size() - rest.size()));
        }
        var kept = new ArrayList<String>(rest.size());
        for (var line : rest) {
            if (BoilerplateParagraphs.isDistribution(line)) {
                boilerplate.add(line);
            } else if (!TextBoilerplate.matches(line) && !isDate(line, last)) {
                kept.add(withoutFooter(line));
            }
        }
        return kept;
    }

    private String withoutFooter(String line) {
        int end = BoilerplateParagraphs.footerStart(line);
        if (end == 0 || end == line.length()) {
            return line;
        }
        boilerplate.add(line.substring(end).strip());
        return line.substring(0, end).strip();
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

    /** Reads contacts and boilerplate below the end mark. */
    private void readBehindEnd(List<List<String>> blocks) {
        for (var block : blocks) {
            boolean contact = block.stream().allMatch(line -> line.length() <= LONGEST_CONTACT_LINE)
                    && block.stream().anyMatch(ContactLines::hasAddress);
            if (contact) {
                addContacts(block);
            } else {
                block.stream().filter(line -> !TextBoilerplate.matches(line)).forEach(boilerplate::add);
            }
        }
    }

    /**
     * Cuts the blocks at an end mark in the second half; in the first half asterisks may separate sections. Returns the
     * blocks below it.
     */
    private static List<List<String>> cutAtEnd(List<List<String>> blocks) {
        for (int i = blocks.size() / 2; i < blocks.size(); i++) {
            int end = endMarkIn(blocks.get(i));
            if (end >= 0) {
                var before = new ArrayList<>(blocks.get(i).subList(0, end));
                var below = new ArrayList<List<String>>();
                if (end + 1 < blocks.get(i).size()) {
                    below.add(blocks.get(i).subList(end + 1, blocks.get(i).size()));
                }
                below.addAll(blocks.subList(i + 1, blocks.size()));
                blocks.subList(i, blocks.size()).clear();
                if (!before.isEmpty()) {
                    blocks.add(before);
                }
                return below;
            }
        }
        return List.of();
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
