package org.communique.ingest.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Boilerplate of an article page, by the names of elements, roles, classes and ids. */
final class ArticleBoilerplate {

    private static final String ELEMENTS =
            "script, style, noscript, template, iframe, object, svg, canvas, video, audio, figure,"
                    + " form, button, select, input, textarea, label, dialog, nav, aside, header, footer, menu, time, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=toolbar], [role=menu]";

    /** Names of text by others or about something else, which may well be prose. */
    private static final Set<String> OF_OTHERS = words("""
            ad ads advert advertisement breadcrumb breadcrumbs caption comment comments consent cookie cookies
            disclaimer footer footnav gdpr header hidden login masthead menu modal nav navbar navigation newsletter
            outbrain pager pagination popular popup promoted readmore recommend recommended related search signup
            skip skiplink sponsor sponsored subscribe subscription teaser teasers toc trending""");

    /** Names of all kinds of elements, the main text included. */
    private static final Set<String> OF_ANYTHING = words("""
            banner byline contact contacts counter crumbs date download downloads meta metadata more print promo
            rating share sharing sidebar social tag tags timestamp toolbar tools views widget""");

    private static final int LONGEST_NAMES = 1_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\-:.]+|(?<=[a-z])(?=[A-Z])");

    private ArticleBoilerplate() {}

    /** Trust in the names of classes and ids. */
    enum Names {
        /** An element with a boilerplate name is boilerplate. */
        BELIEVED,
        /** So is one with a name of text by others; other prose is not, whatever its name. */
        DOUBTED,
        /** No prose is boilerplate. */
        IGNORED
    }

    /**
     * Removes boilerplate. An element with half of all paragraphs or more is kept, whatever its name.
     *
     * @return whether prose was removed by its name alone
     */
    static boolean remove(Document page, Names names) {
        page.select(ELEMENTS).remove();
        var sizes = ProseLengths.of(page.body());
        int all = sizes.paragraphs(page.body());
        var boilerplate = page.body().select("[class], [id]").stream()
                .filter(element -> isBoilerplate(element, names, sizes) && 2 * sizes.paragraphs(element) < all)
                .toList();
        boilerplate.forEach(Node::remove);
        return boilerplate.stream().anyMatch(element -> sizes.sentences(element) > 0);
    }

    private static boolean isBoilerplate(Element element, Names names, ProseLengths sizes) {
        return switch (names) {
            case BELIEVED -> hasName(element, OF_OTHERS) || hasName(element, OF_ANYTHING);
            case DOUBTED ->
                hasName(element, OF_OTHERS) || (hasName(element, OF_ANYTHING) && !sizes.areSentences(element));
            case IGNORED ->
                (hasName(element, OF_OTHERS) || hasName(element, OF_ANYTHING)) && !sizes.areSentences(element);
        };
    }

    private static boolean hasName(Element element, Set<String> words) {
        return hasOne(element.className(), words) || hasOne(element.id(), words);
    }

    private static boolean hasOne(String names, Set<String> words) {
        return !names.isBlank()
                && names.length() <= LONGEST_NAMES
                && Arrays.stream(BETWEEN_WORDS.split(names))
                        .anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String list) {
        return Pattern.compile("\\s+").splitAsStream(list.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
