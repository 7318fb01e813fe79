package org.communique.enrich.extract.plaintext;

import java.util.List;
import java.util.regex.Pattern;

/** Blocks with contacts for journalists. */
public final class ContactBlocks {

    private static final Pattern HEADING = Pattern.compile(
            "(?iuU)^\\W*(?:(?:media|press|news)?\\s?(?:contacts?|enquiries|inquiries)(?: (?:for|details)\\b.{0,40})?"
                    + "|for (?:more|further) information.{0,60}|(?:presse|medien)?(?:kontakte?|stelle|anfragen|auskünfte)|ansprechpartner(?:in)?"
                    + "|(?:pour )?(?:contacts? (?:de )?(?:presse|médias)|contacts?)|renseignements|service de presse)\\s*(?:[:–-].*)?$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iuU)[\\w.+-]+@[\\w-]+\\.\\w+"
                    + "|\\b(?:tel|tél|phone|fon|telefon|téléphone|mobile|mobil|fax)\\b\\W{0,3}[+(\\d]|\\+\\d[\\d ()/.-]{6,}|\\b\\d{3}[-/. ]\\d{3}[-. ]\\d{4}\\b");
    private static final int MAX_LINE_LENGTH = 100;

    private ContactBlocks() {}

    /** Tells whether a paragraph contains a telephone number or a mail address. */
    public static boolean occurIn(String paragraph) {
        return ADDRESS.matcher(paragraph).find();
    }

    /**
     * Returns a block without its contacts: all of it, nothing, or the prose below the contacts without a blank line
     * between.
     */
    static List<String> removeFrom(List<String> block) {
        if (isList(block)) {
            return List.of();
        }
        return isHeading(block.getFirst())
                ? block.stream().skip(1).dropWhile(line -> !isProse(line)).toList()
                : block;
    }

    /** Tells whether a block is only the label of contacts: {@code Media Contact:}. */
    static boolean isLabel(List<String> block) {
        return block.size() == 1 && isHeading(block.getFirst()) && !ContactLines.hasAddress(block.getFirst());
    }

    private static boolean isHeading(String line) {
        return line.length() <= MAX_LINE_LENGTH && HEADING.matcher(line).matches();
    }

    private static boolean isProse(String line) {
        return line.length() > MAX_LINE_LENGTH;
    }

    /** Tells whether a block is short lines only, with a telephone number or a mail address among them. */
    private static boolean isList(List<String> block) {
        return block.stream().allMatch(line -> line.length() <= MAX_LINE_LENGTH)
                && block.stream().anyMatch(line -> ADDRESS.matcher(line).find())
                && block.stream().noneMatch(LineShape::endsSentence);
    }
}
