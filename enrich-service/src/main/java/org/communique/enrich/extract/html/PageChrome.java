package org.communique.enrich.extract.html;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Chrome of a page, the parts around its text: navigation, consent, sharing, related links, hidden elements. */
final class PageChrome {

    /** Elements without text. */
    private static final String NON_TEXT =
            "script, style, noscript, template, svg, math, canvas, iframe, object, embed, applet, audio, video, map, select, textarea";

    /** Elements around the text, unless they hold nearly all of it: some sites wrap the whole page in a form. */
    private static final String AROUND =
            "form, button, nav, footer, dialog, aside, figcaption, [hidden], [aria-hidden=true], [aria-modal=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu],"
                    + " [role=menubar], [role=toolbar], [role=complementary], [style*=display:none], [style*=display: none], [style*=visibility:hidden]";

    /** Comments, often longer than the text. Their blocks are articles in HTML's sense, and marked as such. */
    private static final String COMMENTS =
            "#comments, .comments-area, .comment-list, .commentlist, #disqus_thread, #respond, [itemtype$=schema.org/Comment]";

    /** Machine-readable properties between the paragraphs. */
    private static final String DATA = "[itemprop=keywords], [itemprop=mainEntityOfPage], [itemprop=dateCreated],"
            + " [itemprop=publisher], [itemprop=image], [itemprop=author]";

    private static final String TEXT = "h1, [itemprop=articleBody]";

    private static final String NAMED = "[class], [id]";

    /** Class names of other people's words, or of other releases; they may hold prose. */
    private static final String OTHER_NAMES =
            "nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|masthead|cookies?|consent|gdpr|privacy|newsletters?|subscribe|subscription|signup|sign-?up"
                    + "|related|recommended|recommendations?|recirc|more-?(?:news|stories|articles|from)|also-?(?:read|like)|read-?(?:more|next)|popular|trending|most-?read"
                    + "|comments?|commentlist|disqus|respond|reply|replies|author-?(?:bio|box|info)|about-?author"
                    + "|advert|adverts?|advertisements?|ads?|adsense|sponsor(?:ed)?|outbrain|taboola|teasers?|popup|modal|overlay|tooltip|rollover|popover|hover-?card|skip-?links?|pagination|pager|login|register|search|caption|wp-caption-text|credit|gallery|slideshow|carousel|captcha|hidden|sr-only|screen-reader-text|visually-hidden|visuallyhidden";

    /** Ambiguous class names, used for main texts as well. */
    private static final String AMBIGUOUS_NAMES =
            "sidebar|side-?bar|rail|banner|share|sharing|shares|social|addthis|sharedaddy|follow|contacts?|contact-?(?:box|block|info)|press-?contact|byline|bio|meta|tags?|tag-?list|taglist|categories|topics"
                    + "|promo|promos|promotion|widgets?|print|toolbar|tools|utility|video|player|feedback|rating|survey|paywall|noprint";

    private static final Pattern UNLIKELY = names(OTHER_NAMES + "|" + AMBIGUOUS_NAMES);
    private static final Pattern OTHER_CONTENT = names(OTHER_NAMES);
    private static final Pattern LIKELY =
            Pattern.compile("(?i)article|body|content|entry|main|story|post(?!ed)|text|release|hentry");
    private static final int MAX_NAMES_LENGTH = 1_000;
    private static final int MAX_MARKS = 50;
    private static final double MAX_TEXT_SHARE = 0.4;
    private static final List<String> KEPT_ELEMENTS = List.of("html", "body", "article", "main");

    private final Element body;
    private final ElementSizes sizes;
    private final int maxSize;
    private final Set<Element> aroundText;

    private PageChrome(Element body) {
        this.body = body;
        body.select(NON_TEXT).remove();
        removeComments(body);
        sizes = ElementSizes.of(body);
        maxSize = (int) (MAX_TEXT_SHARE * sizes.text(body));
        aroundText = aroundText(body, sizes);
    }

    /** Trust in the names of classes and ids. */
    enum Names {
        /** Elements named like chrome are removed, except paragraphs like those beside them. */
        TRUSTED,
        /** Elements named like other people's words are removed; other prose stays. */
        DOUBTED,
        /** Prose stays, whatever its name. */
        IGNORED
    }

    /**
     * Removes the chrome from the page.
     *
     * @return whether prose was removed by name alone
     */
    static boolean removeFrom(Element body, Names names) {
        var chrome = new PageChrome(body);
        var named = chrome.withChromeNames(names);
        boolean prose = named.stream().anyMatch(element -> chrome.sizes.sentences(element) > 0);
        Stream.concat(body.select(AROUND + ", " + DATA).stream().filter(chrome::isRemovable), named.stream())
                .toList()
                .forEach(Node::remove);
        return prose;
    }

    /** Removes comments, except elements around a headline: they are no comments. */
    private static void removeComments(Element body) {
        var around = new HashSet<Element>();
        for (var heading : body.select("h1")) {
            for (var element = heading.parent(); element != null && around.add(element); ) {
                element = element.parent();
            }
        }
        body.select(COMMENTS).stream()
                .filter(element -> !around.contains(element))
                .forEach(Node::remove);
    }

    private boolean isRemovable(Element element) {
        return sizes.text(element) <= maxSize && !aroundText.contains(element);
    }

    private List<Element> withChromeNames(Names names) {
        var unlikely = body.select(NAMED).stream()
                .filter(this::isRemovable)
                .filter(element -> isNamed(element, UNLIKELY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var neighbours = new AdjacentParagraphs(sizes, unlikely);
        return unlikely.stream()
                .filter(element -> switch (names) {
                    case TRUSTED -> !neighbours.resemble(element);
                    case DOUBTED -> isNamed(element, OTHER_CONTENT) || !isProse(element);
                    case IGNORED -> !isProse(element);
                })
                .toList();
    }

    private boolean isProse(Element element) {
        return 2 * sizes.sentences(element) > sizes.text(element);
    }

    /** Returns the elements around the headline, the marked text or the longest article; other articles are teasers. */
    private static Set<Element> aroundText(Element body, ElementSizes sizes) {
        var around = new HashSet<Element>();
        var article = body.select("article").stream().max(Comparator.comparingInt(sizes::text));
        Stream.concat(body.select(TEXT).stream().limit(MAX_MARKS), article.stream())
                .forEach(mark -> {
                    around.add(mark);
                    around.addAll(mark.parents());
                });
        return around;
    }

    private static boolean isNamed(Element element, Pattern pattern) {
        if (KEPT_ELEMENTS.contains(element.normalName())) {
            return false;
        }
        var names = element.className() + " " + element.id();
        return names.length() <= MAX_NAMES_LENGTH
                && pattern.matcher(names).find()
                && !LIKELY.matcher(names).find();
    }

    private static Pattern names(String words) {
        return Pattern.compile("(?i)(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])");
    }
}
