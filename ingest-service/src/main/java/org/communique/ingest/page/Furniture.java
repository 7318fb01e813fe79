package org.communique.ingest.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands around a release on its page, told by the names of elements, roles, classes and ids. */
final class Furniture {

    private static final String ELEMENTS =
            "script, style, noscript, template, iframe, object, svg, canvas, video, audio, figure,"
                    + " form, button, select, input, textarea, label, dialog, nav, aside, header, footer, menu, time, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=toolbar], [role=menu]";

    private static final Set<String> WORDS =
            Pattern.compile("\\s+").splitAsStream("""
                    ad ads advert advertisement banner breadcrumb breadcrumbs byline caption comment comments
                    consent contact contacts cookie cookies counter crumbs date disclaimer download downloads
                    footer footnav gdpr header hidden login masthead menu meta metadata modal more nav navbar
                    navigation newsletter outbrain pager pagination popular popup print promo promoted rating
                    readmore recommend recommended related search share sharing sidebar signup skip skiplink
                    social sponsor sponsored subscribe subscription tag tags teaser teasers timestamp toc
                    toolbar tools trending views widget""").collect(Collectors.toUnmodifiableSet());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\-:.]+|(?<=[a-z])(?=[A-Z])");

    private Furniture() {}

    /** Takes it off the page. An element that holds half of all paragraphs or more is kept, whatever it is called. */
    static void remove(Document page) {
        page.select(ELEMENTS).remove();
        int all = words(page.body());
        for (var element : page.body().select("[class], [id]")) {
            if (isFurniture(element) && 2 * words(element) < all) {
                element.remove();
            }
        }
    }

    private static boolean isFurniture(Element element) {
        return names(element.className()) || names(element.id());
    }

    private static boolean names(String names) {
        return !names.isBlank()
                && Arrays.stream(BETWEEN_WORDS.split(names))
                        .anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static int words(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }
}
