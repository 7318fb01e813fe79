package org.communique.enrich.extract.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.date.EmbargoNotice;
import org.communique.enrich.text.date.EmbargoNotices;
import org.jsoup.nodes.Element;

/** The embargo notices that a page states outside of its main text, too: in a banner, beside the date. */
final class PageNotices {

    /** Menus and lists of other releases, whose notices are not this one's. */
    private static final Set<String> LISTS = Set.of("nav", "aside", "footer", "a", "li", "select", "noscript");

    /** More than a banner and a line beside the date are those of a list of releases. */
    private static final int MOST = 2;

    private PageNotices() {}

    /** The notices; none when there are so many that they are those of a list of releases. */
    static List<EmbargoNotice> in(Element body) {
        var own = notices(body, LISTS);
        if (!own.isEmpty()) {
            return own.size() <= MOST ? own : List.of();
        }
        var listed = notices(body, Set.of()).stream()
                .filter(EmbargoNotice::isMoreThanALabel)
                .toList();
        return listed.size() == 1 ? listed : List.of();
    }

    private static List<EmbargoNotice> notices(Element body, Set<String> skipped) {
        var paragraphs = HtmlParagraphs.linesOf(body, skipped).stream()
                .map(lines -> lines.stream()
                        .map(CleanText::line)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
        return EmbargoNotices.in(paragraphs).notices();
    }

    /** All of some notices and of others, once. */
    static List<EmbargoNotice> both(List<EmbargoNotice> some, List<EmbargoNotice> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
