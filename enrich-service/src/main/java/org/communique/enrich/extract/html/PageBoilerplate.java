package org.communique.enrich.extract.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes from the main text what stands between and below its paragraphs: lists of links, "read more", labels. */
final class PageBoilerplate {

    private static final String BLOCKS = "ul, ol, dl, table, div, section, p, h2, h3, h4, h5, h6";
    private static final double MOSTLY_LINKS = 0.5;
    private static final double ONLY_LINKS = 0.9;
    private static final int SHORT = 200;
    /** More blanks than any page has between so few words: to read them for each block around would take too long. */
    private static final int LONG = 20_000;

    /** What introduces links to something else, and single words that sites leave between paragraphs. */
    private static final Pattern INTRODUCES_OTHERS = Pattern.compile(
            "(?iuU)^\\W*(?:you (?:may|might) (?:also )?(?:like|be interested in)|most (?:popular|read|viewed)"
                    + "|related(?: (?:articles?|stories|news|content|links?|topics|posts|coverage|releases))?|recommended(?: (?:for you|reading|stories))?|more(?: (?:from|on|news|stories|in)\\b.{0,60})?"
                    + "|read (?:more|next|also)\\b.{0,120}|see also\\b.{0,120}|also read\\b.{0,120}|trending(?: now)?|don[’']t miss|latest (?:news|stories)|popular(?: posts)?"
                    + "|share (?:this|on)\\b.{0,60}|advertisement|sponsored(?: content)?|story continues(?: below.{0,30})?|tags?|topics|filed under|comments?|leave a (?:comment|reply)"
                    + "|(?:das )?könnte (?:sie|dich) auch interessieren|mehr zum thema|weitere (?:meldungen|nachrichten|artikel|themen|pressemitteilungen)|verwandte (?:themen|artikel|meldungen)|lesen sie auch\\b.{0,120}|anzeige|schlagwörter|ähnliche artikel"
                    + "|à lire aussi\\b.{0,120}|lire aussi\\b.{0,120}|voir aussi\\b.{0,120}|articles? (?:liés?|similaires|connexes)|sur le même (?:sujet|thème)|dans la même rubrique|publicité|mots[- ]clés|ces articles pourraient.{0,40}"
                    + ")\\W*$");

    /** What stands below a text and looks like a paragraph of it. */
    private static final Pattern INVITES = Pattern.compile(
            "(?iuU)^\\W*(?:subscribe\\b|sign up\\b|click here\\b|leave a (?:comment|reply)\\b|have a (?:news )?tip\\b|tell us what you think"
                    + "|join (?:us|our)\\b.{0,60}\\b(?:on|to)\\b"
                    + "|follow\\b.{0,40}\\bon (?:x|twitter|facebook|instagram|linkedin|youtube|mastodon|bluesky)\\b"
                    + "|abonnieren sie\\b|folgen sie uns\\b|(?:unseren )?newsletter abonnieren|abonnez-vous\\b|inscrivez-vous\\b|suivez-nous\\b)"
                    + "|\\b(?:to|in) your inbox\\b|\\bsubscrib(?:e|ing) to (?:our|the)\\b.{0,30}\\bnewsletters?\\b|\\bsuccessfully subscribed\\b");

    private static final int LONGEST_INVITATION = 250;

    private PageBoilerplate() {}

    /** Changes the element. */
    static void takeFrom(Element text) {
        var sizes = ElementSizes.of(text);
        for (var block : text.select(BLOCKS)) {
            if (!block.equals(text) && isBoilerplate(block, sizes)) {
                block.remove();
            }
        }
    }

    /** The paragraphs of a text without the last ones that invite to subscribe, to follow or to comment. */
    static List<String> withoutInvitations(List<String> paragraphs) {
        int end = paragraphs.size();
        while (end > 1 && isInvitation(paragraphs.get(end - 1))) {
            end--;
        }
        return paragraphs.subList(0, end);
    }

    static boolean isInvitation(String paragraph) {
        return paragraph.length() <= LONGEST_INVITATION
                && INVITES.matcher(paragraph).find();
    }

    private static boolean isBoilerplate(Element block, ElementSizes sizes) {
        double links = sizes.linkShare(block);
        if (links > ONLY_LINKS) {
            return true;
        }
        if (sizes.text(block) > SHORT || sizes.nodes(block) > SHORT || sizes.nodesAndCharacters(block) > LONG) {
            return false;
        }
        var words = block.text();
        return (links > MOSTLY_LINKS && !words.endsWith("."))
                || INTRODUCES_OTHERS.matcher(words).matches();
    }
}
