package org.communique.enrich.extract.plaintext;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs of every release of an issuer or a distributor: about the company, forward-looking statements, disclaimers, lines
 * of the wire. English, German, French, Spanish, Italian, Portuguese, Dutch and Polish.
 */
final class BoilerplateParagraphs {

    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_NAME = 70;

    /** Words before the name of the issuer, which begins with a capital letter. */
    private static final String ABOUT =
            "(?:About|Über|Ueber|À propos (?:de |d[’'])|A propos (?:de |d[’'])|Acerca de|Sobre|Informazioni su|Chi è|Over|O firmie)";

    private static final Pattern ABOUT_HEADING = Pattern.compile(
            "^\\W{0,3}" + ABOUT
                    + "\\s?(?:the |The |die |den |das |la |le |les |el |a |o |de )?(?:\\p{Lu}|\\d{1,3}\\p{L})[^.!?]{1,70}(?:\\b(?:Inc|Corp|Ltd|Co|S\\.A|N\\.V|plc)\\.?)?\\s?[:–—-]?$");
    private static final Pattern ABOUT_PARAGRAPH = Pattern.compile(
            "^\\W{0,3}" + ABOUT
                    + "\\s?(?:the |The )?(?:(\\p{Lu}[^:–—]{1,70}?) (?:The )?\\1\\b|\\p{Lu}[^:–—.]{1,70}(?:\\.)?\\s?[:–—]\\s?\\p{Lu})");

    private static final Pattern NOTICE_HEADING = Pattern.compile(
            "(?iuU)^\\W{0,3}(?:(?:note|notice|caution(?:ary)?(?: (?:note|statement|language))?|information|disclosure|safe[ -]harbou?r)\\b.{0,60}\\b(?:forward[- ]looking|safe[ -]harbou?r)\\b.{0,60}"
                    + "|forward[- ]looking (?:statements?|information)\\b.{0,40}|safe[ -]harbou?r\\b.{0,60}|disclaimers?|legal (?:notice|disclaimer)|cautionary (?:note|statement|language)s?\\b.{0,60}"
                    + "|non-gaap financial measures?|important (?:legal )?(?:notice|information)\\b.{0,60}|no offer or solicitation"
                    + "|haftungsausschluss|rechtlicher hinweis|(?:hinweis zu )?zukunftsgerichteten? aussagen|zukunftsgerichtete aussagen|avertissement|mentions? légales?|aviso legal|avvertenza|note legali)\\W*$");

    private static final Pattern NOTICE = Pattern.compile(
            "(?iuU)\\bforward[- ]looking (?:statements?|information)\\b.{0,600}(?:risks?|uncertaint|actual results|litigation reform act|obligation|assumption|securities)"
                    + "|\\b(?:undertakes?|assumes?) no (?:obligation|duty) to (?:publicly )?(?:update|revise)"
                    + "|\\b(?:does|do|shall) not constitute (?:an? )?(?:offer|solicitation|invitation)\\b"
                    + "|\\bno securities regulatory authority\\b|\\baccepts? responsibility for the adequacy or accuracy\\b"
                    + "|\\bzukunftsgerichtete aussagen\\b.{0,600}(?:risiken|unsicherheiten|annahmen|verpflichtung)"
                    + "|\\bdéclarations prospectives\\b.{0,600}(?:risques|incertitudes)"
                    + "|^all (?:other )?(?:product names|trademarks|logos)\\b.{0,300}\\b(?:property|trademarks)\\b");

    /** One of these is in every notice: looking for them is faster than for the expression. */
    private static final List<String> NOTICE_WORDS = List.of(
            "ooking ",
            "no obligation",
            "no duty",
            "not constitute",
            "regulatory authority",
            "accept",
            "sgerichtete",
            "prospectives",
            "trademarks",
            "roduct names",
            "logos");

    /** Lines of distributors and of feeds. */
    private static final Pattern DISTRIBUTION = Pattern.compile(
            "(?iuU)^\\W{0,3}(?:(?:view|see|read)(?: the)? (?:original|source|full)(?: (?:content|release|version|press release|article))?\\b.{0,80}(?:on|at|from|with multimedia|https?|www|multimedia)\\b.*"
                    + "|source version on\\b.*|source\\s*:?\\s+[\\p{Lu}\\d][^.!?]{1,90}(?:inc|corp|ltd|co|l\\.p|s\\.a)?\\.?"
                    + "|(?:photo|logo|video|image|multimedia|infographic|audio|pdf)s?\\s*(?:available)?\\s*(?:at)?\\s*[-–—:]\\s*https?://\\S+.*"
                    + "|original-content von\\b.*|dieser (?:beitrag|artikel)\\b.{0,200}\\berschien zuerst\\b.*|der beitrag\\b.{0,300}\\berschien zuerst\\b.*"
                    + "|the post\\b.{1,300}\\b(?:appeared first|first appeared)\\b.*|(?:l[’'](?:article|actualité)|cet article)\\b.{1,300}\\best apparu en premier\\b.*"
                    + "|la entrada\\b.{1,300}\\b(?:se publicó primero|apareció primero)\\b.*|l[’']articolo\\b.{1,300}\\bproviene da\\b.*|o post\\b.{1,300}\\bapareceu primeiro\\b.*|het bericht\\b.{1,300}\\bverscheen eerst\\b.*"
                    + "|this (?:press release|content|announcement|release|news) (?:was|is|has been) (?:issued|distributed|published|released|provided)\\b.{0,120}\\b(?:wire|newswire|presswire|distribution|service|globenewswire|businesswire|prnewswire|eqs)\\b.*"
                    + "|distributed by\\b.{1,100}|powered by\\b.{1,80}|dissemination of a\\b.{1,200}|issuer is solely responsible\\b.*"
                    + "|the (?:issuer|company) is (?:solely )?responsible for the content\\b.*|(?:#[\\p{L}\\d_]{2,40}\\s*){2,})$");

    private static final Pattern FEED_FOOTER = Pattern.compile(
            "(?iuU)\\s*\\b(?:the post\\s.{1,300}?\\b(?:appeared first|first appeared) on\\s.{1,120}|der beitrag\\s.{1,300}?\\berschien zuerst (?:auf|bei)\\s.{1,120}"
                    + "|view (?:the )?original (?:content|release|article)\\b.{1,200})$");

    private BoilerplateParagraphs() {}

    /** Tells whether a line is the heading of a section of boilerplate. */
    static boolean isHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && (NOTICE_HEADING.matcher(line).matches()
                        || ABOUT_HEADING.matcher(line).matches());
    }

    /** Tells whether a paragraph is boilerplate by itself, heading or not. */
    static boolean isBoilerplate(String paragraph) {
        return isDistribution(paragraph)
                || (NOTICE_WORDS.stream().anyMatch(paragraph::contains)
                        && NOTICE.matcher(paragraph).find())
                || ABOUT_PARAGRAPH.matcher(paragraph).find();
    }

    /** Tells whether a line comes from a distributor or a feed, at any position. */
    static boolean isDistribution(String line) {
        return line.length() <= LONGEST_LINE && DISTRIBUTION.matcher(line).matches();
    }

    /** Returns the start of a footer of feeds in the last sentence of a paragraph; its length without one. */
    static int footerStart(String paragraph) {
        int from = Math.max(0, paragraph.length() - LONGEST_LINE - LONGEST_NAME);
        var footer = FEED_FOOTER.matcher(paragraph).region(from, paragraph.length());
        return footer.find() ? footer.start() : paragraph.length();
    }
}
