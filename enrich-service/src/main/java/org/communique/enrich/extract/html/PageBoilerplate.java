package org.communique.enrich.extract.html;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Boilerplate between and below the paragraphs of the main text: lists of links, "read more", labels. */
final class PageBoilerplate {

    private static final String BLOCKS = "ul, ol, dl, table, div, section, p, h2, h3, h4, h5, h6";
    private static final double MAX_LINK_SHARE = 0.5;
    private static final double LINK_LIST_SHARE = 0.9;
    private static final int MAX_LABEL_SIZE = 200;
    /** Most characters of a short block; more blanks are hostile, and slow to read for each block around them. */
    private static final int MAX_READING_COST = 20_000;

    /** Introductions to other releases, and single words between paragraphs. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?iuU)^\\W*(?:you (?:may|might) (?:also )?(?:like|be interested in)|most (?:popular|read|viewed)"
                    + "|related(?: (?:articles?|stories|news|content|links?|topics|posts|coverage|releases))?|recommended(?: (?:for you|reading|stories))?|more(?: (?:from|on|news|stories|in)\\b.{0,60})?"
                    + "|read (?:more|next|also)\\b.{0,120}|see also\\b.{0,120}|also read\\b.{0,120}|trending(?: now)?|don[’']t miss|latest (?:news|stories)|popular(?: posts)?"
                    + "|share (?:this|on)\\b.{0,60}|advertisement|sponsored(?: content)?|story continues(?: below.{0,30})?|tags?|topics|filed under|comments?|leave a (?:comment|reply)"
                    + "|(?:das )?könnte (?:sie|dich) auch interessieren|mehr zum thema|weitere (?:meldungen|nachrichten|artikel|themen|pressemitteilungen)|verwandte (?:themen|artikel|meldungen)|lesen sie auch\\b.{0,120}|anzeige|schlagwörter|ähnliche artikel"
                    + "|à lire aussi\\b.{0,120}|lire aussi\\b.{0,120}|voir aussi\\b.{0,120}|articles? (?:liés?|similaires|connexes)|sur le même (?:sujet|thème)|dans la même rubrique|publicité|mots[- ]clés|ces articles pourraient.{0,40}"
                    + ")\\W*$");

    /** Invitations below a text in the form of a paragraph. */
    private static final Pattern INVITATION = Pattern.compile(
            "(?iuU)^\\W*(?:subscribe\\b|sign up\\b|click here\\b|leave a (?:comment|reply)\\b|have a (?:news )?tip\\b|tell us what you think"
                    + "|join (?:us|our)\\b.{0,60}\\b(?:on|to)\\b"
                    + "|follow\\b.{0,40}\\bon (?:x|twitter|facebook|instagram|linkedin|youtube|mastodon|bluesky)\\b"
                    + "|abonnieren sie\\b|folgen sie uns\\b|(?:unseren )?newsletter abonnieren|abonnez-vous\\b|inscrivez-vous\\b|suivez-nous\\b)"
                    + "|\\b(?:to|in) your inbox\\b|\\bsubscrib(?:e|ing) to (?:our|the)\\b.{0,30}\\bnewsletters?\\b|\\bsuccessfully subscribed\\b");

    private static final int MAX_INVITATION_LENGTH = 250;

    /** {@code By Jane Roe and John Doe, River News}. */
    private static final Pattern BYLINE = Pattern.compile(
            "(?U)^(?:By|BY|Von|Par|Por|Di|Door|Posted by|Written by|Published by)[: ]\\s?\\p{Lu}[\\p{L}.'’-]*(?:[ ,|&]{1,3}(?:and |und |et )?(?:de |van |von |der |di )?\\p{Lu}[\\p{L}.'’-]*){0,7}$");

    private static final int MAX_BYLINE_LENGTH = 90;
    private static final int FIRST_PARAGRAPHS = 3;

    /** Requests of the site in the place of a text. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?iuU)^\\W*(?:(?:we|this (?:site|website)) (?:and our partners )?uses? cookies\\b|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:site|website)\\b"
                    + "|(?:please |you (?:must|need to) )?(?:enable|turn on|activate) (?:javascript|cookies)\\b|javascript (?:is|must be|needs to be)\\b"
                    + "|you (?:must|need to) (?:be logged in|log ?in|sign in|register)\\b|(?:please )?(?:log ?in|sign in) (?:or (?:register|sign up|subscribe)|to (?:your account|continue|comment|post|read))\\b"
                    + "|already (?:a (?:subscriber|member)|have an account|registered)\\b|don[’']t have an account\\b|forgot (?:your )?password\\b|your (?:browser|ad ?blocker)\\b.{0,60}\\b(?:support|supported|disable|outdated)"
                    + "|(?:wir|diese (?:seite|website)) (?:verwende[nt]|nutz(?:t|en)) cookies\\b|bitte (?:aktivieren sie javascript|melden sie sich an|einloggen)\\b|(?:ce|notre) site utilise des cookies\\b|veuillez (?:activer javascript|vous connecter)\\b)");

    private static final int MAX_REQUEST_LENGTH = 300;

    private PageBoilerplate() {}

    /** Removes the boilerplate from the element. */
    static void removeFrom(Element text) {
        var sizes = ElementSizes.of(text);
        for (var block : text.select(BLOCKS)) {
            if (!block.equals(text) && isBoilerplate(block, sizes)) {
                block.remove();
            }
        }
    }

    /**
     * Returns the paragraphs without a byline at their start, without requests for consent, a login or a script, and without
     * invitations to subscribe, to follow or to comment at their end.
     */
    static List<String> withoutInvitations(List<String> all) {
        var paragraphs = IntStream.range(0, all.size())
                .filter(at -> !(at < FIRST_PARAGRAPHS && isByline(all.get(at))) && !isRequest(all.get(at)))
                .mapToObj(all::get)
                .toList();
        int end = paragraphs.size();
        while (end > 1 && isInvitation(paragraphs.get(end - 1))) {
            end--;
        }
        return paragraphs.subList(0, end);
    }

    private static boolean isByline(String paragraph) {
        return paragraph.length() <= MAX_BYLINE_LENGTH
                && BYLINE.matcher(paragraph).matches();
    }

    private static boolean isRequest(String paragraph) {
        return paragraph.length() <= MAX_REQUEST_LENGTH
                && REQUEST.matcher(paragraph).find();
    }

    static boolean isInvitation(String paragraph) {
        return paragraph.length() <= MAX_INVITATION_LENGTH
                && INVITATION.matcher(paragraph).find();
    }

    private static boolean isBoilerplate(Element block, ElementSizes sizes) {
        double links = sizes.linkShare(block);
        if (links > LINK_LIST_SHARE) {
            return true;
        }
        if (sizes.text(block) > MAX_LABEL_SIZE
                || sizes.nodes(block) > MAX_LABEL_SIZE
                || sizes.nodesAndCharacters(block) > MAX_READING_COST) {
            return false;
        }
        var words = block.text();
        return (links > MAX_LINK_SHARE && !words.endsWith("."))
                || INTRODUCTION.matcher(words).matches();
    }
}
