package org.communique.enrich.html;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes from a page what surrounds every text on it: navigation, consent, sharing, related links, hidden things. */
final class Chrome {

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

    private static final String PERHAPS = "[class], [id]";

    private static final Pattern UNLIKELY = Pattern.compile("(?i)(?:^|[\\s_-])(?:"
            + "nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|sidebar|side-?bar|rail|masthead|banner|cookies?|consent|gdpr|privacy|newsletters?|subscribe|subscription|signup|sign-?up"
            + "|share|sharing|shares|social|addthis|sharedaddy|follow|related|recommended|recommendations?|recirc|more-?(?:news|stories|articles|from)|also-?(?:read|like)|read-?(?:more|next)|popular|trending|most-?read"
            + "|comments?|commentlist|disqus|respond|reply|replies|contacts?|contact-?(?:box|block|info)|press-?contact|author-?(?:bio|box|info)|about-?author|byline|bio|meta|tags?|tag-?list|taglist|categories|topics"
            + "|advert|adverts?|advertisements?|ads?|adsense|sponsor(?:ed)?|promo|promos|promotion|outbrain|taboola|teasers?|widgets?|popup|modal|overlay|tooltip|rollover|popover|hover-?card|skip-?links?|pagination|pager|print|toolbar|tools|utility|login|register|search|caption|wp-caption-text|credit|gallery|slideshow|carousel|video|player|feedback|rating|survey|paywall|captcha|hidden|sr-only|screen-reader-text|visually-hidden|visuallyhidden|noprint"
            + ")(?:$|[\\s_-])");
    private static final Pattern LIKELY =
            Pattern.compile("(?i)article|body|content|entry|main|story|post(?!ed)|text|release|hentry");
    private static final int LONGEST_NAMES = 1_000;
    private static final int MOST_MARKS = 50;
    private static final double WHOLE_TEXT = 0.4;
    private static final List<String> NEVER_DROPPED = List.of("html", "body", "article", "main");

    private Chrome() {}

    /** Changes the page. */
    static void takeFrom(Element body) {
        body.select(NO_TEXT).remove();
        body.select(COMMENTS).not(":has(h1)").remove();
        var sizes = Sizes.of(body);
        int most = (int) (WHOLE_TEXT * sizes.text(body));
        var aroundText = aroundText(body, sizes);
        Stream.concat(
                        body.select(AROUND + ", " + DATA).stream(),
                        body.select(PERHAPS).stream().filter(Chrome::isUnlikely))
                .filter(element -> sizes.text(element) <= most && !aroundText.contains(element))
                .toList()
                .forEach(Node::remove);
    }

    /** The elements in which the headline is, or the marked text, or the longest article: the others are teasers. */
    private static Set<Element> aroundText(Element body, Sizes sizes) {
        var around = new HashSet<Element>();
        var article = body.select("article").stream().max(Comparator.comparingInt(sizes::text));
        Stream.concat(body.select(TEXT).stream().limit(MOST_MARKS), article.stream())
                .forEach(mark -> {
                    around.add(mark);
                    around.addAll(mark.parents());
                });
        return around;
    }

    private static boolean isUnlikely(Element element) {
        if (NEVER_DROPPED.contains(element.normalName())) {
            return false;
        }
        var names = element.className() + " " + element.id();
        return names.length() <= LONGEST_NAMES
                && UNLIKELY.matcher(names).find()
                && !LIKELY.matcher(names).find();
    }
}
