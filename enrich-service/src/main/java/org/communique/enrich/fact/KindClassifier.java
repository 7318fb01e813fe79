package org.communique.enrich.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.tag.Kind;
import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.word.LongTexts;

/**
 * Classifies releases by what they announce, by phrases of their headline and of the beginning of their text, in English,
 * German, French, Spanish and Italian. Phrases of the headline count most. Unclear releases have no kind.
 */
public final class KindClassifier {

    private static final int BEGINNING = 500;
    private static final double HEADLINE_POINTS = 3;
    private static final double TEXT_POINTS = 1;
    private static final int MOST_HITS = 3;
    private static final double MIN_POINTS = 2;

    /** In the order of preference for equal points: the special before the general. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "recall",
                    "recall(?:s|ed|ing)?\\b(?! (?:election|petition|vote|that|how|when|the days))|product safety alert|rückruf\\w*|ruft\\b.{1,60}\\bzurück|rappel (?:de produit|de lots?|volontaire|produit)|rappelle\\b.{1,50}\\b(?:lots?|véhicules|produits)|retira(?:da)? del mercado|richiam[oa]\\b.{0,30}\\b(?:prodott\\w+|lott\\w+)|withdraws?\\b.{1,40}\\bfrom (?:sale|the market)"),
            rule(
                    "obituary",
                    "(?:mourns?|mourning)\\b|passe[sd] away|(?:death|passing) of\\b(?! a (?:bill|law))|in memoriam|obituary|condolences?|dies at (?:age )?\\d+|trauert um|verstorben|nachruf|décès d[eu’']|hommage à\\b|fallece|fallecimiento|scomparsa di\\b|cordoglio"),
            rule(
                    "earnings",
                    "(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter\\b|\\bq[1-4]\\b(?: ?(?:fy|20\\d\\d))?|(?:full[- ]year|half[- ]year|annual|quarterly|interim|fiscal (?:year )?\\d{4}) (?:financial )?(?:results|earnings|report|figures)|(?:financial|earnings) results|reports?\\b.{0,40}\\b(?:earnings|revenues?|net (?:income|loss|profit)|results)|net (?:income|loss|sales) of|earnings per share|\\bebitda\\b|quartalszahlen|(?:erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?) quartal|halbjahres(?:bericht|zahlen|ergebnis)|geschäftszahlen|umsatz\\b.{0,60}\\b(?:ergebnis|gewinn)|résultats? (?:annuels?|semestriels?|trimestriels?|financiers?)|chiffre d[’']affaires|resultados (?:del|financieros|trimestrales)|risultati (?:del|finanziari|trimestrali|consolidati)"),
            rule(
                    "merger-or-acquisition",
                    "acquires?\\b|acquisitions?\\b|to acquire\\b|acquired by\\b|(?:agreement|agrees) to (?:acquire|merge)|merg(?:er|e|es|ing) (?:with|of|agreement)|merger\\b|takeover|tender offer|übernimmt\\b(?! (?:die )?(?:leitung|verantwortung|vorsitz))|übernahme (?:von|der|des|durch)|fusion(?:iert)?\\b(?! ?energ)|acquiert|rachat d[eu]|rachète|adquiere\\b|adquisición|acquisisce|acquisizione"),
            rule(
                    "appointment",
                    "appoint(?:s|ed|ment|ments)\\b|\\bnam(?:es|ed)\\b.{1,80}\\b(?:ceo|cfo|coo|cto|chief|president|director|head|chair\\w*|partner|secretary|vice|manager|judge|dean|ambassador)|(?:elects?|elected|hires?|promotes?|welcomes?)\\b.{1,80}\\b(?:ceo|cfo|chief|president|director|chair\\w*|partner|board)|joins\\b.{1,60}\\bas\\b|new (?:ceo|cfo|chief executive|president|chair\\w*|managing director|director[- ]general)|nominat(?:es|ed|ion)\\b|ernennt|ernannt|ernennung|berufen\\b|wird (?:neuer?|zum|zur)\\b.{1,60}|neue[rsn]? (?:vorstand\\w*|chef\\w*|geschäftsführer\\w*|präsident\\w*|direktor\\w*)|übernimmt\\b.{0,20}\\b(?:leitung|vorsitz)|nomm(?:e|é|ée|és)\\b|nomination d|nombra(?:do|da|miento)?\\b|nominat[oa]\\b|nomina\\b"),
            rule(
                    "funding",
                    "(?:raises?|secures?|closes?)\\b.{0,40}(?:[$€£]\\s?\\d|million|funding|financing|investment)|(?:seed|series [a-f]) (?:round|funding|financing)|funding round|initial public offering|\\bipo\\b|prices? (?:its |of )?(?:public |private )?(?:offering|notes)|private placement|(?:awards?|grants?|announces?|provides?)\\b.{0,50}\\b(?:in (?:grants?|funding)|grants?\\b)|finanzierungsrunde|förder(?:mittel|bescheid|ung)\\w*|levée de fonds|ronda de (?:financiación|inversión)|round di (?:finanziamento|investimento)"),
            rule(
                    "legal",
                    "(?:files?|filed)\\b.{0,40}\\b(?:lawsuit|suit|complaint|charges|appeal)|lawsuit|class action|sentenced|pleads? guilty|pleaded guilty|indict(?:ed|ment|s)|convicted|settle(?:s|ment|d)\\b.{0,60}\\b(?:claims?|charges|allegations|case|lawsuit|with)|(?:supreme|federal|district|appeals?|high) court\\b|court (?:rules|orders|upholds|finds)|\\bfined\\b|antitrust (?:case|probe|complaint)|shareholder (?:alert|investigation)|investigates? claims|klage\\b|verurteilt|urteil\\b|anklage\\b|bußgeld|tribunal\\b|condamn(?:e|é|ation)|plainte\\b|demanda\\b.{0,30}\\b(?:judicial|colectiva)|sentencia\\b|sentenza\\b|condannat\\w+"),
            rule(
                    "award",
                    "(?:wins?|won|receives?|awarded|honou?red with|recipient of|named)\\b.{0,80}\\b(?:awards?|prizes?|medals?|honou?rs?|best)\\b|awards? (?:winners?|ceremony|finalists?)|prize (?:winners?|goes to|awarded)|recogni[sz]ed (?:as|by|for)|auszeichnung|ausgezeichnet|preisträger\\w*|(?:erhält|gewinnt)\\b.{0,60}preis\\b|lauréats?\\b|remporte\\b.{0,60}\\bprix|reçoit\\b.{0,40}\\bprix|prix\\b.{0,40}\\b(?:décerné|remis)|premio\\b|galardon\\w+|premiat\\w+"),
            rule(
                    "statistics",
                    "(?:statistics|statistical release)\\b|unemployment (?:rate|figures)|consumer price(?:s| index)|inflation rate|gross domestic product|\\bgdp\\b (?:grew|growth|up|down|rose|fell)|retail sales (?:rose|fell|up|down)|industrial production\\b|(?:up|down) (?:by )?\\d+(?:[.,]\\d+)? ?(?:%|per ?cent) (?:compared|on|from|in)\\b|census\\b|statistik\\w*|arbeitslos(?:enquote|igkeit|enzahl)\\w*|verbraucherpreise|inflationsrate|landesindex der konsumentenpreise|bruttoinlandprodukt|statistiques?\\b|taux de chômage|indice des prix|estadístic\\w+|tasa de paro|ipc\\b|statistic(?:a|he)\\b|tasso di (?:disoccupazione|inflazione)"),
            rule(
                    "speech",
                    "^(?:remarks|speech|address|keynote|opening (?:remarks|statement|address)|closing remarks|transcript)\\b|(?:remarks|speech|address) (?:by|of|at|to)\\b|as prepared for delivery|check against delivery|es gilt das gesprochene wort|^rede\\b|rede (?:von|des|der)\\b|ansprache\\b|seul le prononcé fait foi|^discours\\b|discours d[eu’']|allocution|discurso d|discorso d|intervento d"),
            rule(
                    "advisory",
                    "media advisory|media alert|press advisory|news advisory|photo op(?:portunity)?|media invitation|invitation to (?:the )?(?:media|press)|press conference (?:on|at|to)|media are invited|(?:presse|medien)termin|einladung zu[rm]? (?:presse|medien)\\w+|invitation (?:presse|aux médias|à la presse)|convocatoria (?:de prensa|a los medios)|invito stampa|conferencia de prensa|conferenza stampa"),
            rule(
                    "event",
                    "to (?:host|present at|participate in|attend|exhibit at|speak at)\\b|(?:hosts?|holds?|opens?)\\b.{0,60}\\b(?:conference|summit|festival|forum|exhibition|fair|webinar|symposium|conference call|open day|ceremony)|(?:annual|upcoming|virtual|investor) (?:conference|summit|meeting|forum|webinar)|webinar\\b|registration (?:is )?(?:now )?open|(?:tagung|konferenz|messe|festival|ausstellung|tag der offenen tür|gipfel)\\b.{0,40}\\b(?:statt|eröffnet|vom|am)|salon\\b.{0,40}\\bdu \\d|colloque|journées? (?:portes ouvertes|du patrimoine)|jornada\\b|feria\\b|convegno|fiera\\b|mostra\\b"),
            rule(
                    "partnership",
                    "partner(?:s|ed|ship|ships)\\b(?! (?:at|in|of) )|collaborat(?:es?|ion|ing)\\b|strategic (?:alliance|agreement)|joint venture|memorandum of understanding|\\bmou\\b|teams? up|join(?:s)? forces|partnerschaft|kooperation\\w*|kooperier\\w+|partenariat|alianza\\b|acuerdo de colaboración|collaborazione|accordo (?:con|tra)"),
            rule(
                    "product",
                    "(?:launch(?:es|ed|ing)?|unveil(?:s|ed)?|introduc(?:es|ed|ing)|releases?|rolls? out|debuts?)\\b.{0,80}\\b(?:new|first|next|platform|app|solution|product|line|series|model|version|service|system|software|tool|device|edition|collection)|now available\\b|new (?:product|platform|app|solution|version|model|service)\\b|product launch|(?:stellt|präsentiert|bringt)\\b.{1,60}\\b(?:vor|neue[srn]?|auf den markt)|neue[srn]? (?:produkt|plattform|app|lösung|version|modell)\\w*|lance\\b.{1,60}|dévoile|nouveau (?:produit|modèle|service)|nouvelle (?:plateforme|application|version|gamme)|lanza\\b|presenta\\b.{0,60}\\bnuev\\w+|lancia\\b|presenta\\b.{0,60}\\bnuov\\w+"),
            rule(
                    "statement",
                    "^statement\\b|(?:joint )?statement (?:by|from|of|on)\\b|issued the following statement|(?:responds?|reacts?|reaction|response) (?:to|on)\\b|condemns?\\b|(?:welcomes?|applauds?|praises?|criticizes?|denounces?|urges?|calls (?:on|for))\\b|stellungnahme|erklärung (?:von|des|der|zu)|begrüßt\\b|begrüsst\\b|verurteilt\\b.{0,40}\\b(?:angriff|gewalt|anschlag)|fordert\\b|^déclaration\\b|déclaration (?:de|du|conjointe)|salue\\b|condamne (?:fermement|l|les|la)|declaración (?:de|conjunta|institucional)|condena\\b|dichiarazione (?:di|del|congiunta)"));

    private KindClassifier() {}

    private record Rule(String kind, Pattern phrases) {

        double points(String headline, String beginning) {
            return HEADLINE_POINTS * hits(headline) + TEXT_POINTS * hits(beginning);
        }

        private long hits(String text) {
            return phrases.matcher(text).results().limit(MOST_HITS).count();
        }
    }

    private static Rule rule(String kind, String phrases) {
        return new Rule(kind, Pattern.compile("(?U)(?<![\\p{L}])(?:" + phrases + ")"));
    }

    /** Returns the kind with most points; empty when it has few. */
    public static Optional<Kind> classify(String headline, String lead, String body) {
        var title = LowerCase.of(LongTexts.beginning(headline, BEGINNING));
        var beginning = LowerCase.of(LongTexts.beginning(lead + "\n" + body, BEGINNING));
        Rule best = null;
        double most = 0;
        double all = 0;
        for (var rule : RULES) {
            double points = rule.points(title, beginning);
            all += points;
            if (points > most) {
                most = points;
                best = rule;
            }
        }
        return best == null || most < MIN_POINTS
                ? Optional.empty()
                : Optional.of(new Kind(best.kind(), confidence(most, all)));
    }

    /** The share of all points, less for few of them; to two decimals. */
    private static double confidence(double most, double all) {
        return Math.max(1, Math.round(100 * most / (all + 1))) / 100.0;
    }
}
