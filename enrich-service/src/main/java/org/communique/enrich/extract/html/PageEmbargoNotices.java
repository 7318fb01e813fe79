package org.communique.enrich.extract.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.date.EmbargoNotice;
import org.communique.enrich.text.date.EmbargoNotices;
import org.jsoup.nodes.Element;

/** Embargo notices anywhere on a page: in a banner, beside the date, in the main text. */
final class PageEmbargoNotices {

    /** Menus and lists of other releases with notices of their own. */
    private static final Set<String> LISTS = Set.of("nav", "aside", "footer", "a", "li", "select", "noscript");

    /** Most notices of one release: a banner and a line beside the date. More are those of a list of releases. */
    private static final int MAX_NOTICES = 2;

    private PageEmbargoNotices() {}

    /** Returns the notices; none when there are too many for one release. */
    static List<EmbargoNotice> in(Element body) {
        var own = notices(body, LISTS);
        if (!own.isEmpty()) {
            return own.size() <= MAX_NOTICES ? own : List.of();
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

    /** Returns the notices of both lists, each once. */
    static List<EmbargoNotice> union(List<EmbargoNotice> first, List<EmbargoNotice> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
