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

/** Takes from a page what surrounds every text on it: navigation, consent, sharing, related links, hidden things. */
final class PageChrome {

    /** Not text. */
    private static final String NO_TEXT =
            "script, style, noscript, template, svg, math, canvas, iframe, object, embed, applet, audio, video, map, select, textarea";

    /** Around the text, unless it holds nearly all of it: some sites wrap the whole page in a form. */
    private static final String AROUND =
            "form, button, nav, footer, dialog, aside, figcaption, [hidden], [aria-hidden=true], [aria-modal=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu],"
                    + " [role=menubar], [role=toolbar], [role=complementary], [style*=display:none], [style*=display: none], [style*=visibility:hidden]";

    /** What readers say, often more than the text. Their blocks are articles in HTML's sense, and marked as such. */
    private static final String COMMENTS =
            "#comments, .comments-area, .comment-list, .commentlist, #disqus_thread, #respond, [itemtype$=schema.org/Comment]";

    /** Properties for machines that stand between the paragraphs. */
    private static final String DATA = "[itemprop=keywords], [itemprop=mainEntityOfPage], [itemprop=dateCreated],"
            + " [itemprop=publisher], [itemprop=image], [itemprop=author]";

    private static final String TEXT = "h1, [itemprop=articleBody]";

    private static final String NAMED = "[class], [id]";

    /** What others say on the page, or say of other things; it may well be prose. */
    private static final String OTHERS =
            "nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|masthead|cookies?|consent|gdpr|privacy|newsletters?|subscribe|subscription|signup|sign-?up"
                    + "|related|recommended|recommendations?|recirc|more-?(?:news|stories|articles|from)|also-?(?:read|like)|read-?(?:more|next)|popular|trending|most-?read"
                    + "|comments?|commentlist|disqus|respond|reply|replies|author-?(?:bio|box|info)|about-?author"
                    + "|advert|adverts?|advertisements?|ads?|adsense|sponsor(?:ed)?|outbrain|taboola|teasers?|popup|modal|overlay|tooltip|rollover|popover|hover-?card|skip-?links?|pagination|pager|login|register|search|caption|wp-caption-text|credit|gallery|slideshow|carousel|captcha|hidden|sr-only|screen-reader-text|visually-hidden|visuallyhidden";

    /** What sites call all kinds of things, their texts as well. */
    private static final String ANYTHING =
            "sidebar|side-?bar|rail|banner|share|sharing|shares|social|addthis|sharedaddy|follow|contacts?|contact-?(?:box|block|info)|press-?contact|byline|bio|meta|tags?|tag-?list|taglist|categories|topics"
                    + "|promo|promos|promotion|widgets?|print|toolbar|tools|utility|video|player|feedback|rating|survey|paywall|noprint";

    private static final Pattern UNLIKELY = names(OTHERS + "|" + ANYTHING);
    private static final Pattern OF_OTHERS = names(OTHERS);
    private static final Pattern LIKELY =
            Pattern.compile("(?i)article|body|content|entry|main|story|post(?!ed)|text|release|hentry");
    private static final int LONGEST_NAMES = 1_000;
    private static final int MOST_MARKS = 50;
    private static final double WHOLE_TEXT = 0.4;
    private static final List<String> NEVER_DROPPED = List.of("html", "body", "article", "main");

    private final Element body;
    private final ElementSizes sizes;
    private final int most;
    private final Set<Element> aroundText;

    private PageChrome(Element body) {
        this.body = body;
        body.select(NO_TEXT).remove();
        takeComments(body);
        sizes = ElementSizes.of(body);
        most = (int) (WHOLE_TEXT * sizes.text(body));
        aroundText = aroundText(body, sizes);
    }

    /** How far names of classes and ids are believed. */
    enum Names {
        /** What is called as chrome is chrome, but for a paragraph that reads as those beside it do. */
        BELIEVED,
        /** What is called as other people's words are is theirs; what else holds prose is not chrome, whatever it is called. */
        DOUBTED,
        /** What holds prose is not chrome. */
        IGNORED
    }

    /**
     * Changes the page.
     *
     * @return whether prose went with what is only called as chrome is
     */
    static boolean takeFrom(Element body, Names names) {
        var chrome = new PageChrome(body);
        var named = chrome.named(names);
        boolean prose = named.stream().anyMatch(element -> chrome.sizes.sentences(element) > 0);
        Stream.concat(body.select(AROUND + ", " + DATA).stream().filter(chrome::mayGo), named.stream())
                .toList()
                .forEach(Node::remove);
        return prose;
    }

    /** Those in which there is a headline stay: they are no comments. */
    private static void takeComments(Element body) {
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

    private boolean mayGo(Element element) {
        return sizes.text(element) <= most && !aroundText.contains(element);
    }

    private List<Element> named(Names names) {
        var unlikely = body.select(NAMED).stream()
                .filter(this::mayGo)
                .filter(element -> isCalled(element, UNLIKELY))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var neighbours = new AdjacentParagraphs(sizes, unlikely);
        return unlikely.stream()
                .filter(element -> switch (names) {
                    case BELIEVED -> !neighbours.areLike(element);
                    case DOUBTED -> isCalled(element, OF_OTHERS) || !isProse(element);
                    case IGNORED -> !isProse(element);
                })
                .toList();
    }

    private boolean isProse(Element element) {
        return 2 * sizes.sentences(element) > sizes.text(element);
    }

    /** The elements in which the headline is, or the marked text, or the longest article: the others are teasers. */
    private static Set<Element> aroundText(Element body, ElementSizes sizes) {
        var around = new HashSet<Element>();
        var article = body.select("article").stream().max(Comparator.comparingInt(sizes::text));
        Stream.concat(body.select(TEXT).stream().limit(MOST_MARKS), article.stream())
                .forEach(mark -> {
                    around.add(mark);
                    around.addAll(mark.parents());
                });
        return around;
    }

    private static boolean isCalled(Element element, Pattern called) {
        if (NEVER_DROPPED.contains(element.normalName())) {
            return false;
        }
        var names = element.className() + " " + element.id();
        return names.length() <= LONGEST_NAMES
                && called.matcher(names).find()
                && !LIKELY.matcher(names).find();
    }

    private static Pattern names(String words) {
        return Pattern.compile("(?i)(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])");
    }
}
