package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.contracts.release.Dates;
import org.communique.contracts.tag.Contact;
import org.communique.contracts.tag.Dateline;
import org.communique.enrich.text.date.DateLine;
import org.jspecify.annotations.Nullable;

/** The top of a release, read line by line until its prose begins: headline, dates, and boilerplate between them. */
final class ReleaseHead {

    private static final int MAX_BLOCKS_ABOVE = 10;
    private static final int MAX_LENGTH_ABOVE = 160;
    private static final int MAX_KICKER_WORDS = 4;
    private static final int PARAGRAPH_LENGTH = 120;

    private static final int LONGEST_HEADLINE = 250;
    private static final int LONGEST_CONTACT_LINE = 100;
    private static final int MAX_LETTERHEAD_WORDS = 6;

    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?iu)(from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|envoyé|objet|para|enviado|asunto|da|oggetto|data|inviato)\\s?:\\s?(.*)");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)subject|betreff|objet|asunto|oggetto");
    private static final Pattern REPLY =
            Pattern.compile("(?iu)^(?:(?:re|fwd?|aw|wg|tr|rv|i)\\s?:\\s?|press release\\s?[:–-]\\s?)+");
    private static final Pattern SITE_OR_STREET = Pattern.compile(
            "(?iuU)\\b(?:https?://|www\\.)\\S+|^\\d{1,5}[a-z]? \\p{L}[\\p{L}. ]{1,40}\\b(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|square|drive|way|place)\\b\\.?.{0,60}"
                    + "|^\\p{L}[\\p{L}. -]{1,40}(?:straße|strasse|str\\.|platz|allee|weg|gasse)\\s\\d{1,4}[a-z]?\\b.{0,60}|^\\d{1,4},? (?:rue|avenue|boulevard|place|quai)\\b.{1,60}"
                    + "|^(?:[a-z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L} .-]{2,40}$|^p\\.?\\s?o\\.? box\\b.{1,60}|^postfach\\b.{1,60}|\\b[A-Z]{2} \\d{5}(?:-\\d{4})?$");
    private static final Pattern CONTACT_LABEL = Pattern.compile(
            "(?iuU)^\\W*(?:(?:for )?(?:(?:media|press|news|investor|public|general|more|further)\\s?(?:relations\\s?)?)?(?:contacts?|enquiries|inquiries|information)(?: (?:contact|please contact))?|(?:presse|medien)?kontakte?|ansprechpartner(?:in)?|rückfragen|contacts? presse|contatti|contacto|contactpersoon)\\s*(?::.*)?$");

    private final ZoneId zone;
    private final List<Contact> contacts = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable Dateline dateline;
    private @Nullable String headline;
    private Dates dates = Dates.UNKNOWN;

    private ReleaseHead(@Nullable String headline, ZoneId zone) {
        this.headline = headline;
        this.zone = zone;
    }

    /**
     * Reads the head and removes it from the blocks.
     *
     * @param blocks of the release; those of its body remain
     * @param headline when already known
     * @param zone of times written by the source
     */
    static ReleaseHead removeFrom(Deque<List<String>> blocks, @Nullable String headline, ZoneId zone) {
        var head = new ReleaseHead(headline, zone);
        boolean known = headline != null;
        head.skipToHeadline(blocks);
        while (!blocks.isEmpty()) {
            var rest = head.read(blocks.removeFirst(), blocks, known);
            if (!rest.isEmpty()) {
                blocks.addFirst(rest);
                break;
            }
        }
        if (head.headline == null && head.subject != null) {
            head.headline = head.subject;
        }
        return head;
    }

    /** Returns the contacts above the headline. */
    List<Contact> contacts() {
        return contacts;
    }

    /** Returns the dateline on a line of its own; null without one. */
    @Nullable
    Dateline dateline() {
        return dateline;
    }

    @Nullable
    String headline() {
        return headline;
    }

    Dates dates() {
        return dates;
    }

    /** Removes the blocks above a known headline: breadcrumbs and labels. */
    private void skipToHeadline(Deque<List<String>> blocks) {
        int above = 0;
        for (var block : blocks) {
            if (isHeadline(String.join(" ", block))) {
                break;
            }
            above++;
            if (above > MAX_BLOCKS_ABOVE || block.stream().anyMatch(line -> line.length() > MAX_LENGTH_ABOVE)) {
                return;
            }
        }
        if (above < blocks.size()) {
            for (int i = 0; i < above; i++) {
                var block = blocks.removeFirst();
                withoutContacts(
                        block.stream().filter(line -> !isBoilerplate(line)).toList());
            }
        }
    }

    /** Returns the lines of a block after the head. */
    private List<String> read(List<String> block, Deque<List<String>> following, boolean known) {
        var lines = block.stream().filter(line -> !isBoilerplate(line)).toList();
        if (headline == null) {
            var rest = withoutContacts(withoutMailHeader(lines));
            // A text of nothing but contacts keeps them.
            lines = rest.isEmpty() && following.isEmpty() && subject == null ? lines : rest;
        }
        if (lines.isEmpty()) {
            return lines;
        }
        var whole = String.join(" ", lines);
        if (isHeadline(whole) || isHeadline(lines.getFirst())) {
            return isHeadline(whole) ? List.of() : lines.subList(1, lines.size());
        }
        if (known || (headline != null && !isKicker(whole))) {
            return lines;
        }
        return headlineFrom(lines, whole, following);
    }

    private List<String> headlineFrom(List<String> lines, String whole, Deque<List<String>> following) {
        if (LineShape.couldBeHeadline(whole) && !(following.isEmpty() && headline != null)) {
            headline = whole;
            return List.of();
        }
        if (headline == null && lines.size() > 1 && isHeadlineAbove(lines)) {
            headline = lines.getFirst();
            return lines.subList(1, lines.size());
        }
        return lines;
    }

    /** Returns the lines without those of a mail's header, of which there are two or more; keeps its subject and date. */
    private List<String> withoutMailHeader(List<String> lines) {
        var headers = lines.stream()
                .filter(line -> line.length() <= LONGEST_HEADLINE)
                .map(MAIL_HEADER::matcher)
                .filter(Matcher::matches)
                .toList();
        if (headers.size() < 2) {
            return lines;
        }
        for (var header : headers) {
            if (SUBJECT.matcher(header.group(1)).matches()) {
                subject = REPLY.matcher(header.group(2).strip()).replaceFirst("");
            }
        }
        return lines.stream()
                .filter(line -> line.length() > LONGEST_HEADLINE
                        || !MAIL_HEADER.matcher(line).matches())
                .toList();
    }

    /** Returns the lines without a contact block or a letterhead among them. */
    private List<String> withoutContacts(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !isContact(lines.get(last))) {
            last--;
        }
        int first = 0;
        while (first < last && !isContact(lines.get(first))) {
            first++;
        }
        if (last < 0 || lines.subList(first, last).stream().anyMatch(line -> line.length() > LONGEST_CONTACT_LINE)) {
            return lines;
        }
        boolean labelled = CONTACT_LABEL.matcher(lines.get(first)).matches();
        boolean letterhead = !labelled
                && lines.subList(0, first).stream().allMatch(line -> LineShape.words(line) <= MAX_LETTERHEAD_WORDS);
        int from = letterhead ? 0 : first;
        while (labelled && last + 2 < lines.size() && isNameAndRole(lines.get(last + 1))) {
            last++;
        }
        contacts.addAll(ContactLines.read(lines.subList(from, last + 1)));
        var rest = new ArrayList<>(lines.subList(0, from));
        rest.addAll(lines.subList(last + 1, lines.size()));
        return rest;
    }

    /** {@code Al Fern, press office}: somebody without an address among the contacts. */
    private static boolean isNameAndRole(String line) {
        return line.length() <= LONGEST_CONTACT_LINE
                && line.indexOf(',') > 0
                && !LineShape.endsSentence(line)
                && LineShape.words(line) <= MAX_LETTERHEAD_WORDS;
    }

    private static boolean isContact(String line) {
        return line.length() <= LONGEST_CONTACT_LINE
                && !(line.endsWith(".") && LineShape.words(line) > MAX_LETTERHEAD_WORDS)
                && (CONTACT_LABEL.matcher(line).matches()
                        || ContactLines.hasAddress(line)
                        || SITE_OR_STREET.matcher(line).find());
    }

    /** Tells whether a line is boilerplate or a date; records its dates. */
    private boolean isBoilerplate(String line) {
        var found = DateLine.read(line);
        found.forEach(this::add);
        return !found.isEmpty() || TextBoilerplate.matches(line) || LineShape.isRubbish(line);
    }

    private void add(DateLine date) {
        dates = dates.orElse(date.dates(zone));
        if (dateline == null && date.place() != null) {
            dateline = new Dateline(date.place(), date.date(), null);
        }
    }

    private boolean isHeadline(String line) {
        return headline != null && line.equalsIgnoreCase(headline);
    }

    /** Tells whether the presumed headline is only the sender's name above the next line. */
    private boolean isKicker(String next) {
        return headline != null
                && LineShape.words(headline) <= MAX_KICKER_WORDS
                && LineShape.words(next) > MAX_KICKER_WORDS
                && LineShape.couldBeHeadline(next);
    }

    /** Tells whether the first line stands above a paragraph: a long line, or lines wrapped at a width that it has not. */
    private static boolean isHeadlineAbove(List<String> lines) {
        var line = lines.getFirst();
        var next = lines.get(1);
        if (!LineShape.couldBeHeadline(line)) {
            return false;
        }
        if (next.length() > PARAGRAPH_LENGTH) {
            return line.length() <= PARAGRAPH_LENGTH
                    || (line.length() <= LONGEST_HEADLINE && LineShape.endsSentence(next));
        }
        var paragraphs = LineUnwrapper.of(List.of(lines)).paragraphs(lines);
        return paragraphs.size() > 1
                && paragraphs.getFirst().equals(line)
                && paragraphs.get(1).length() > PARAGRAPH_LENGTH;
    }
}
