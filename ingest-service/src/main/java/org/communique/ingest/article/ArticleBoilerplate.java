package org.communique.ingest.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands around a release on its page, told by the names of elements, roles, classes and ids. */
final class ArticleBoilerplate {

    private static final String ELEMENTS =
            "script, style, noscript, template, iframe, object, svg, canvas, video, audio, figure,"
                    + " form, button, select, input, textarea, label, dialog, nav, aside, header, footer, menu, time, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=toolbar], [role=menu]";

    /** What others say on the page, or say of other things; it may well be prose. */
    private static final Set<String> OF_OTHERS = words("""
            ad ads advert advertisement breadcrumb breadcrumbs caption comment comments consent cookie cookies
            disclaimer footer footnav gdpr header hidden login masthead menu modal nav navbar navigation newsletter
            outbrain pager pagination popular popup promoted readmore recommend recommended related search signup
            skip skiplink sponsor sponsored subscribe subscription teaser teasers toc trending""");

    /** What sites call all kinds of things, their texts as well. */
    private static final Set<String> OF_ANYTHING = words("""
            banner byline contact contacts counter crumbs date download downloads meta metadata more print promo
            rating share sharing sidebar social tag tags timestamp toolbar tools views widget""");

    private static final int LONGEST_NAMES = 1_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\-:.]+|(?<=[a-z])(?=[A-Z])");

    private ArticleBoilerplate() {}

    /** How far names of classes and ids are believed. */
    enum Names {
        /** What is called as furniture is furniture. */
        BELIEVED,
        /** What is called as other people's words are is theirs; what else is prose is not furniture, whatever it is called. */
        DOUBTED,
        /** What is prose is not furniture. */
        IGNORED
    }

    /**
     * Takes it off the page. An element that holds half of all paragraphs or more is kept, whatever it is called.
     *
     * @return whether prose went with what is only called as furniture is
     */
    static boolean remove(Document page, Names names) {
        page.select(ELEMENTS).remove();
        var sizes = ProseLengths.of(page.body());
        int all = sizes.paragraphs(page.body());
        var furniture = page.body().select("[class], [id]").stream()
                .filter(element -> isFurniture(element, names, sizes) && 2 * sizes.paragraphs(element) < all)
                .toList();
        furniture.forEach(Node::remove);
        return furniture.stream().anyMatch(element -> sizes.sentences(element) > 0);
    }

    private static boolean isFurniture(Element element, Names names, ProseLengths sizes) {
        return switch (names) {
            case BELIEVED -> isCalled(element, OF_OTHERS) || isCalled(element, OF_ANYTHING);
            case DOUBTED ->
                isCalled(element, OF_OTHERS) || (isCalled(element, OF_ANYTHING) && !sizes.areSentences(element));
            case IGNORED ->
                (isCalled(element, OF_OTHERS) || isCalled(element, OF_ANYTHING)) && !sizes.areSentences(element);
        };
    }

    private static boolean isCalled(Element element, Set<String> words) {
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
