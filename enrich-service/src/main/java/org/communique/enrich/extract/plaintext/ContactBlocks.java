package org.communique.enrich.extract.plaintext;

import java.util.List;
import java.util.regex.Pattern;

/** Blocks that tell journalists whom to ring. */
public final class ContactBlocks {

    private static final Pattern HEADING = Pattern.compile(
            "(?iuU)^\\W*(?:(?:media|press|news)?\\s?(?:contacts?|enquiries|inquiries)(?: (?:for|details)\\b.{0,40})?"
                    + "|for (?:more|further) information.{0,60}|(?:presse|medien)?(?:kontakte?|stelle|anfragen|auskünfte)|ansprechpartner(?:in)?"
                    + "|(?:pour )?(?:contacts? (?:de )?(?:presse|médias)|contacts?)|renseignements|service de presse)\\s*(?:[:–-].*)?$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iuU)[\\w.+-]+@[\\w-]+\\.\\w+"
                    + "|\\b(?:tel|tél|phone|fon|telefon|téléphone|mobile|mobil|fax)\\b\\W{0,3}[+(\\d]|\\+\\d[\\d ()/.-]{6,}|\\b\\d{3}[-/. ]\\d{3}[-. ]\\d{4}\\b");
    private static final int SHORT_LINE = 100;

    private ContactBlocks() {}

    /** Whether a paragraph has a telephone number or a mail address. */
    public static boolean areIn(String paragraph) {
        return ADDRESS.matcher(paragraph).find();
    }

    /** What is left of a block: all of it, nothing, or the prose that begins below the contacts without a blank line. */
    static List<String> takenFrom(List<String> block) {
        if (isList(block)) {
            return List.of();
        }
        return isHeading(block.getFirst())
                ? block.stream().skip(1).dropWhile(line -> !isProse(line)).toList()
                : block;
    }

    private static boolean isHeading(String line) {
        return line.length() <= SHORT_LINE && HEADING.matcher(line).matches();
    }

    private static boolean isProse(String line) {
        return line.length() > SHORT_LINE;
    }

    /** Short lines, among them a telephone number or a mail address. */
    private static boolean isList(List<String> block) {
        return block.stream().allMatch(line -> line.length() <= SHORT_LINE)
                && block.stream().anyMatch(line -> ADDRESS.matcher(line).find())
                && block.stream().noneMatch(ProseLines::endsASentence);
    }
}
