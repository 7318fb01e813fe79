package org.communique.enrich.text.date;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of an embargo, {@linkplain FoldedText folded}: {@code embargoed until}, {@code Sperrfrist:},
 * {@code ne pas diffuser avant}, {@code for release at}.
 *
 * @param kind by their strength without a moment
 * @param start index in the line
 * @param end index in the line, exclusive
 */
record EmbargoFormula(Kind kind, int start, int end) {

    /** Strength of a formula without a moment. */
    enum Kind {
        /** Holds in any case: {@code embargoed until}, {@code not for publication before}. */
        CLEAR,

        /** Holds unless an embargo on trade is meant: {@code embargo until}, {@code embargo:}. */
        LIKELY,

        /** Holds with a day, or alone: {@code EMBARGOED}. */
        LABEL,

        /** Holds only with a day or a time: {@code for release at}. */
        RELEASE
    }

    /** {@code embargo} in all spellings; neither its plural nor its compounds. */
    private static final String EMBARGO =
            "(?:embarg(?:o|oed|o'd|oen|ot|on|oa|om|ado|ada|ados|adas|at|ato|ata|ati|ate)|ambargo\\p{L}{0,6}|эмбарго|ембарго|εμπαργκο|אמברגו|엠바고|エンバーゴ)(?!\\p{L})";

    private static final String EMBARGOED =
            "(?:embarg(?:oed|o'd|ado|ada|ados|adas|at|ato|ata|ati)|embargolu)(?!\\p{L})";

    private static final String UNDER =
            "(?:under|on|unter|sous|bajo|sota|sotto|sob|onder|pod|sub|под|під|υπο|di bawah)";

    private static final String STRICT =
            "(?:(?:strict|strictly|streng|strenges|strengem|strengstem|strictement|strict[ao]|estrict[ao]|estrictamente|rigoroso|rigorosamente|strikt|strikte|scislym|scisle|strengt|tiukka|total|absolute|absolut|full|media|press|news|presse|prensa|stampa|pers|imprensa|still|currently|temporary|temporarily|also|a|an|the|einem|einer|un|uno|een|et|ett)(?: |-))*";

    private static final String UNTIL =
            "(?:until|untill|till|'till|til|'til|through|thru|before|prior to|up to|bis|hasta|ate|jusqu'a|jusqu'au|jusqu'aux|jusqua|jusquau|jusqu|avant|fino|sino|tot|do|tills|indtil|inntil|asti|saakka|pana|fins|kuni|lidz|iki|kadar|до|μεχρι|εως|ως|sampai|hingga|den|حتي|حتى|עד|まで|至|까지)(?!\\p{L})";

    private static final String BEFORE_UNTIL =
            "(?: (?:for|from) (?:\\p{L}+,? ){0,5}?(?:release|publication|broadcast|media|use|print|online|distribution|all media|any use))?";

    /** Between the word and "until". */
    private static final String GAP = "[ ,:(-]+";

    /** Beginnings of sentences about an embargo; no notice has them. */
    private static final String NO_ARTICLE = "(?!(?:the|a|an|un|una|uno|le|la|el|il|het|een|ein|eine|das|o|os|et|en) )";

    private static final String PUBLISH_DE = "(?:veroffentlich|publizier|verbreit|send|verwend)\\p{L}*";

    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** Words before the formula: kind of text, addressees, urgency. */
    private static final Pattern LABELS = form(
            "(?:(?:subject|re|betreff|objet|asunto|oggetto|onderwerp|temat|title|status|(?:release|report|news|story|contents?|information|materials?|study|paper|article|statement|data|results)(?= (?:strictly |is |are )?(?:under |strict )*embargo)|(?:issued|released|sent|provided|supplied|distributed|available)(?= under)|(?:press|news|media) ?-?(?:release|statement|notice|advisory|alert|information|info|briefing|kit)|(?:presse|medien)(?:mitteilung|information|info|aussendung|meldung|text|hinweis)|communique(?: de presse)?|comunicado(?: de (?:prensa|imprensa))?|nota (?:de prensa|stampa|a la prensa)|comunicato(?: stampa)?|persbericht|persmededeling|pressmeddelande|pressemeddelelse|pressemelding|lehdistotiedote|tiedote|komunikat(?: prasowy)?|informacja prasowa|tiskova zprava|tlacova sprava|sajtokozlemeny|comunicat(?: de presa| de premsa)?|пресс-релиз|прес-реліз"
                    + "|advance(?: copy| notice)?|(?:private and |strictly )?confidential(?: and| &)?|not for immediate (?:release|publication)|important|attention|urgent|warning|reminder|please(?: (?:note|respect|observe|honou?r)(?: the| this| that the| our)?)?|note|nb|n\\.b\\.|notice|kindly|note to editors|to (?:all )?editors|editors|journalists|for journalists"
                    + "|bitte|beachten sie(?: die| das)?|beachten(?: die)?|achtung|wichtig(?:er hinweis)?|hinweis|(?:streng )?vertraulich|es gilt das gesprochene wort|check against delivery|seul le prononce fait foi|es gilt(?: die| eine| ein)?|mit(?= sperrfrist)"
                    + "|merci de respecter (?:l'|cet )?|a respecter|confidentiel|important|attention|note aux redactions|se ruega respetar el|atencion|confidencial|importante|si prega di rispettare l'|attenzione|riservato|let op|vertrouwelijk|gelieve het|uwaga|poufne|obs|huomio|pozor|figyelem|atentie|внимание|увага|注意)(?![\\p{L}])[^\\p{L}\\p{N}]*)+");

    private static final List<Form> FORMS = List.of(
            // Clear
            form(Kind.CLEAR, NO_ARTICLE + STRICT + EMBARGOED + BEFORE_UNTIL + GAP + UNTIL),
            form(
                    Kind.CLEAR,
                    "(?:strictly|strict|streng(?:e[sm]?)?|strictement) (?:" + UNDER + " )?(?:an? |press |media )*"
                            + EMBARGO + "(?:" + GAP + UNTIL + ")?"),
            form(Kind.CLEAR, "this is an? (?:strictly )?embargoed(?!\\p{L})"),
            form(Kind.LIKELY, UNDER + " " + STRICT + EMBARGO + BEFORE_UNTIL + GAP + UNTIL),
            form(
                    Kind.CLEAR,
                    "(?:please )?(?:do )?not (?:for|to be|be) ?(?:immediate )?(?:release|publication|broadcast|distribution|circulation|dissemination|transmission|use|released|published|broadcast|distributed|used|quoted|reported|disseminated)(?!\\p{L}).{0,60}?(?<!\\p{L})(?:before|until|till|prior to|ahead of|earlier than)(?!\\p{L})"),
            form(
                    Kind.CLEAR,
                    "(?:please )?do not (?:release|publish|broadcast|report|quote|print|disseminate|post)(?!\\p{L}).{0,60}?(?<!\\p{L})(?:before|until|till|prior to|ahead of|earlier than)(?!\\p{L})"),
            form(Kind.CLEAR, "not for immediate (?:release|publication|distribution|broadcast)"),
            form(Kind.CLEAR, "no (?:release|publication|broadcast|reporting) (?:before|until|prior to)"),
            form(Kind.CLEAR, "hold (?:for|from) (?:release|publication|broadcast)(?: (?:until|till|to))?"),
            form(
                    Kind.CLEAR,
                    "(?:release|publication) (?:withheld|held|prohibited|forbidden) (?:until|before|prior to)"),
            form(Kind.CLEAR, "withhold (?:release|publication) until"),
            form(Kind.CLEAR, "(?:presse-?)?(?:sperrfrist|sperrvermerk)(?: (?:bis|endet|ende|zum|zur|ab|gilt|am))*"),
            form(
                    Kind.CLEAR,
                    "(?:nicht vor|nicht ab|erst ab|erst nach|erst zum|erst am)(?: dem| der)? (?=.{2,70}(?<!\\p{L})"
                            + PUBLISH_DE + ")"),
            form(
                    Kind.CLEAR,
                    "(?:nicht (?:zur|fur die) (?:veroffentlichung|verwendung|verbreitung)|(?:keine )?veroffentlichung nicht|keine veroffentlichung) (?:vor|bis|ab)(?!\\p{L})"),
            form(Kind.CLEAR, "(?:zur )?veroffentlichung (?:erst |fruhestens |nicht )(?:ab|am|vor|nach)(?!\\p{L})"),
            form(
                    Kind.CLEAR,
                    "(?:a )?ne pas (?:diffuser|publier|communiquer|divulguer|reproduire)(?: (?:ou|ni) \\p{L}+)? (?:avant|jusqu)"),
            form(
                    Kind.CLEAR,
                    "(?:interdiction de (?:diffusion|publication|diffuser|publier)|(?:diffusion|publication) interdite|pas de (?:diffusion|publication)|non diffusable|non publiable) (?:avant|jusqu)"),
            form(
                    Kind.CLEAR,
                    "(?:no (?:se )?(?:publicar|difundir|divulgar|puede (?:publicarse|difundirse))|prohibid[oa] (?:su )?(?:publicacion|difusion)|(?:publicacion|difusion) prohibida)(?: (?:ni|o|y) \\p{L}+)? (?:antes|hasta)"),
            form(
                    Kind.CLEAR,
                    "(?:nao (?:publicar|divulgar|difundir|veicular)|(?:proibida a )?(?:publicacao|divulgacao)(?: proibida)?)(?: (?:nem|ou) \\p{L}+)? (?:antes|ate)"),
            form(
                    Kind.CLEAR,
                    "(?:da )?non (?:pubblicare|diffondere|divulgare|pubblicabile|diffondibile)(?: (?:o|ne|e) \\p{L}+)? (?:prima|fino)"),
            form(Kind.CLEAR, "divieto di (?:pubblicazione|diffusione|divulgazione) (?:fino|prima)"),
            form(
                    Kind.CLEAR,
                    "niet (?:publiceren|verspreiden|openbaar maken|voor publicatie|voor verspreiding|te publiceren)(?: (?:of|en) \\p{L}+)? (?:voor|tot|eerder)(?!\\p{L})"),
            form(
                    Kind.CLEAR,
                    "(?:nie (?:publikowac|rozpowszechniac|do publikacji)|zakaz (?:publikacji|rozpowszechniania))(?: (?:i|ani|lub) \\p{L}+)? (?:przed|do)(?!\\p{L})"),
            form(
                    Kind.CLEAR,
                    "(?:far |ma |skal )?(?:ej|inte|icke|ikke) (?:for |til )?(?:publicer|publiser|offentliggor|offentliggjor|sprid|spred|spre)\\p{L}*(?: (?:eller|og|och) \\p{L}+)? (?:fore|forran|for|inden)(?!\\p{L})"),
            form(
                    Kind.CLEAR,
                    "(?:sperrefrist|klausuleret|klausulert|klausul(?= ?:| til| indtil| inntil))(?: (?:til|indtil|inntil))?"),
            form(Kind.CLEAR, "(?:ei (?:saa )?julkais\\p{L}+ ennen|julkaisukielto)(?!\\p{L})"),
            form(
                    Kind.CLEAR,
                    "(?:ne(?:publikovat|zverejnovat|zverejnit|publikujte|zverejnujte)|zakaz (?:zverejneni|zverejnenia|publikovani|publikovania)) (?:pred|do)(?!\\p{L})"),
            form(Kind.CLEAR, "ne objav\\p{L}+ (?:prije|do|pred)(?!\\p{L})"),
            form(Kind.CLEAR, "(?:a )?nu (?:se )?(?:public|difuz|da publicit)\\p{L}*(?: \\p{L}+)? (?:inainte|pana)"),
            form(
                    Kind.CLEAR,
                    "не (?:публиковать|публикувати|публікувати|для (?:публикации|публікації)|распространять|поширювати|разглашать) (?:до|ранее|раньше|раніше)(?!\\p{L})"),
            form(Kind.CLEAR, "(?:да )?не (?:се )?публикува\\p{L}* (?:преди|до)(?!\\p{L})"),
            form(Kind.CLEAR, "(?:να )?μην? (?:δημοσιευ|μεταδοθ)\\p{L}* (?:πριν|μεχρι)"),
            form(
                    Kind.CLEAR,
                    "(?:محظور النشر|ممنوع النشر|حظر النشر|اسور לפרסום|אסור לפרסום)(?: (?:حتى|حتي|قبل|עד|לפני))?"),
            form(Kind.CLEAR, "(?:禁止在|禁发|禁止发布|報道解禁|情報解禁|解禁日時?|公開禁止|엠바고)"),
            // Likely
            form(Kind.LIKELY, NO_ARTICLE + STRICT + EMBARGO + BEFORE_UNTIL + GAP + UNTIL),
            form(
                    Kind.LIKELY,
                    NO_ARTICLE + "(?:" + UNDER + " )?" + STRICT + EMBARGO
                            + "(?: (?:date|time|period|notice|release|details?|date and time|date/time|deadline|ends?|lifts?|expires?|end|lift|bis|gilt|ende))? ?[:=]"),
            // Label
            form(
                    Kind.LABEL,
                    NO_ARTICLE + "(?:" + UNDER + " )?" + STRICT + EMBARGO
                            + "(?: (?:date|time|date and time|date/time|period|ends?|lifts?|expires?|is lifted|lifted|to|for|a|au|al|alle|la|ab|am|le|el|il|op|w dniu|dnia|den|den|kl))*"),
            // Release
            form(
                    Kind.RELEASE,
                    "(?:for|embargo for) (?:(?:public|general|media|press|news) )?(?:release|publication|broadcast|use)(?: to (?:the )?(?:press|media|public))?(?: (?:(?:at|on|upon|after|from|not before|no earlier than|not earlier than|not until|by)(?!\\p{L})))*"),
            form(
                    Kind.RELEASE,
                    "(?:to be |may be |not be |can be )(?:released|published|broadcast|used|reported) (?:only )?(?:at|on|after|from|not before|no earlier than|not earlier than)(?!\\p{L})"),
            form(
                    Kind.RELEASE,
                    "(?:(?:strictly )?(?:confidential|private) (?:until|till)|(?:not|nicht|niet|pas|non|no|nao) (?:before|vor|voor|avant|prima|antes)|(?:no|not) (?:earlier|sooner) than|vertraulich bis|confidentiel jusqu|confidencial (?:hasta|ate)|riservato fino|vertrouwelijk tot)(?!\\p{L})"),
            form(
                    Kind.RELEASE,
                    "(?:release|publish|publication|hold)(?: only)? (?:at|after|not before|no earlier than|until|till)(?!\\p{L})"),
            form(
                    Kind.RELEASE,
                    "(?:zur |zum )(?:veroffentlichung|verwendung|freigabe)(?: (?:frei(?:gegeben)?|am|ab|den|bestimmt))*"),
            form(
                    Kind.RELEASE,
                    "(?:frei|freigegeben|freigabe|gesperrt|veroffentlichung)(?: (?:zur veroffentlichung|fur|ab|am|bis|zum|erst))+|freigabe(?:termin|zeit)?(?= ?:)"),
            form(
                    Kind.RELEASE,
                    "(?:a |pour )(?:publier|diffuser|publication|diffusion|parution)(?: (?:le|a partir du?|apres le|pas avant|a compter du?))+"),
            form(
                    Kind.RELEASE,
                    "(?:publication|diffusion) (?:autorisee |libre )?(?:le|a partir du?|a compter du?)(?!\\p{L})"),
            form(
                    Kind.RELEASE,
                    "para (?:su )?(?:publicar|difundir|publicacion|difusion)(?: (?:el|a partir del?|despues del?))+"),
            form(
                    Kind.RELEASE,
                    "para (?:publicacao|divulgacao|publicar|divulgar)(?: (?:em|a partir de|depois de|apos))+"),
            form(
                    Kind.RELEASE,
                    "(?:da |per la )?(?:pubblicare|diffondere|pubblicazione|diffusione)(?: (?:il|dal|dopo il|dalle|non prima del?))+"),
            form(Kind.RELEASE, "(?:vrij )?voor publicatie(?: (?:op|na|vanaf))+"),
            form(Kind.RELEASE, "do (?:publikacji|wykorzystania)(?: (?:po|od|dnia|w dniu|nie wczesniej niz))+"),
            form(
                    Kind.RELEASE,
                    "(?:fritt for publicering|offentliggors|far publiceras|frigives|frigis|frigitt|ma offentliggores|til offentliggorelse|julkaisuvapaa|julkaistavissa|vapaa julkaistavaksi|ke zverejneni|na zverejnenie|보도시점|보도일시|보도 시점)(?: (?:fran|fra|den|d|kl|tidligst|tidigast|od))*"));

    /** A sentence about the release: {@code Transmission of material in this release is embargoed until}. */
    private static final Pattern SENTENCE = form("(?:[^.!?:;]{0,80}?(?<!\\p{L}))?" + releases()
            + "(?!\\p{L})(?:(?!(?<!\\p{L})(?:says?|said|that|dass|que|che|dat|not|nicht|no longer)(?!\\p{L}))[^.!?:;]){0,60}?(?<!\\p{L})(?:is|are|remains?|must remain|shall be|will be|be|stays?|ist|sind|steht|stehen|unterliegt|unterliegen|bleibt|est|sont|reste|restent|demeure|esta|estan|queda|quedan|e|sono|resta|estao|fica|is|zijn|staat|valt|jest|sa|pozostaje|objety|ar|er|on|je|su|este|sunt|van|находится) (?:subject to |under )?(?:(?:strictly|strict|streng|strictement|estrictamente|a|an|einem|einer|der|bis zum|bis|to) )*(?=(?:"
            + UNDER + " )?" + STRICT + EMBARGO + "|gesperrt|sperrfrist|klausul|not (?:for|to be))");

    private static final Pattern MAY_BE_IN_SENTENCE =
            form("embarg|ambarg|эмбарг|ембарг|gesperrt|sperrfrist|klausul|not (?:for|to be) ");

    private static final Pattern SENTENCE_FORMULA = form(
            "(?:(?:" + UNDER + " )?" + STRICT + EMBARGO + BEFORE_UNTIL + "(?: " + UNTIL
                    + ")?|gesperrt(?: bis(?: zum)?)?|sperrfrist(?: bis)?|klausul\\p{L}*(?: (?:til|indtil|inntil))?|not (?:for|to be).{0,60}?(?:before|until|prior to))");

    private static final Pattern ANYWHERE = form("(?<!\\p{L})(?<!sin )(?:" + UNDER + " )?" + EMBARGO);

    private static final Predicate<String> IS_OF_RELEASES = form(releases()).asMatchPredicate();

    /** Subjects of embargoes on trade. */
    private static final Predicate<String> IS_OF_TRADE =
            form("arms?|weapons?|oil|crude|gas|petroleum|fuel|trade|trading|goods|exports?|imports?|sanctions?|war|military|econom\\p{L}+|farm\\p{L}*|grain|wheat|sugar|food|beef|meat|fish\\p{L}*|ships?|shipping|vessels?|ports?|port|tankers?|countr\\p{L}+|nations?|regime|islands?|gold|diamonds?|coal|steel|uranium|cigars?|ivory|timber|extended|prolonged|renewed|imposed|lifted|tightened|eased|remains?|stays?|continues?|force|cuba\\p{L}*|iran\\p{L}*|russia\\p{L}*|iraq\\p{L}*|syria\\p{L}*|libya\\p{L}*|venezuela\\p{L}*|kuba\\p{L}*|russland\\p{L}*"
                            + "|verlangert|verhangt|gelockert|verscharft|aufgehoben|bleibt|kraft|waffen\\p{L}*|ol|ole|ol\\p{L}{4,}|erdol\\p{L}*|erdgas\\p{L}*|handel\\p{L}*|wirtschaft\\p{L}*|ausfuhr\\p{L}*|einfuhr\\p{L}*|getreide|kohle|rustung\\p{L}*|krieg\\p{L}*|sanktion\\p{L}*|fischer\\p{L}*|kundigung\\p{L}*|arbeitnehmer\\p{L}*"
                            + "|prolonge|leve|decrete|impose|maintenu|vigueur|reste|armes|armements?|petrole|petrolier\\p{L}*|commerc\\p{L}+|exportations?|importations?|gaz|ble|guerre|econom\\p{L}+"
                            + "|prorogado|levantado|impuesto|vigor|sigue|prorrogado|mantido|armas|armamento|petroleo|petroler[oa]s?|comerci\\p{L}+|exportac\\p{L}+|importac\\p{L}+|guerra|isla|bienes|cuentas?|viviendas?"
                            + "|prorogato|imposto|revocato|resta|vigore|armi|petrolio|petrolifer\\p{L}+|esportaz\\p{L}+|importaz\\p{L}+|merci|grano"
                            + "|verlengd|opgelegd|opgeheven|przedluzon[eoy]|forlangt|forlaenget|forlenget|prodlouzeno|wapens?|wapen\\p{L}*|olie\\p{L}*|export\\p{L}*|import\\p{L}*|graan|oorlog|bron|broni|rop[yeau]|handlow\\p{L}*|wojn\\p{L}*|vapen\\p{L}*|olja\\p{L}*|vaben\\p{L}*|ase\\p{L}*|oljy\\p{L}*|zbran\\p{L}*|zbroj\\p{L}*|obchod\\p{L}*|fegyver\\p{L}*|kereskedel\\p{L}*|olaj\\p{L}*|arme|petrol\\p{L}*|оруж\\p{L}*|нефт\\p{L}*|торгов\\p{L}*|збро\\p{L}*|нафт\\p{L}*|газ\\p{L}*|οπλ\\p{L}*|πετρελ\\p{L}*|εμπορ\\p{L}*|silah\\p{L}*|petrol|ticaret\\p{L}*")
                    .asMatchPredicate();

    private static final Predicate<String> IS_NONE =
            form("none|n|nil|no|nope|not applicable|lifted|ended|over|expired|immediate\\p{L}*|immediately|now|keine?[rsn]?|entfallt|aufgehoben|sofort\\p{L}*|ab sofort|aucune?|sans|leve[e]?|immediat\\p{L}*|ningun\\p{L}*|levantado|inmediat\\p{L}*|nessun\\p{L}*|rimosso|tolto|nenhum\\p{L}*|imediat\\p{L}*|geen|direct\\p{L}*|onmiddellijk|vervallen|opgeheven|brak|natychmiast\\p{L}*|ingen|inget|intet|omedelbar\\p{L}*|straks|umiddelbart?|ei|heti|valitton\\p{L}*|zadn\\p{L}*|ihned|okamzit\\p{L}*|nincs|azonnal\\p{L}*|fara|нет|немедленно|немає|няма|καν\\p{L}+|αμεσ\\p{L}*|yok|hemen|なし|即时|即時|즉시|무관")
                    .asMatchPredicate();

    /** Events in place of a moment: {@code after the speech}, {@code siehe unten}, {@code TBC}. */
    private static final Pattern LEFT_TO = form(
            "(?<!\\p{L})(?:after|when|until|till|before|upon|once|see|tbc|tba|tbd|yes|further|strict\\p{L}*|nach|bis|vor|ab|beginn|ende|siehe|ja|apres|avant|fin|debut|oui|des|des que|despues|cuando|hasta|antes|inicio|si|dopo|fine|inizio|prima|fino|depois|quando|ate|tot|tijdens|po|do|zakonczen\\p{L}*|efter|fore|innan|nar|ennen|jalkeen|pred|dupa|pana|utan|до|после|після)(?!\\p{L})");

    private static final Predicate<String> ASKS =
            form("what|why|how|who|was|wie|warum|wer|comment|pourquoi|que|como|por|cosa|perche|wat|waarom|hoe|co|dlaczego|jak")
                    .asMatchPredicate();

    /** Words that only one language has. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("sperrfrist", "de"),
            Map.entry("sperrvermerk", "de"),
            Map.entry("bis", "de"),
            Map.entry("uhr", "de"),
            Map.entry("veroffentlichung", "de"),
            Map.entry("jusqu", "fr"),
            Map.entry("jusqu'au", "fr"),
            Map.entry("jusqu'a", "fr"),
            Map.entry("sous", "fr"),
            Map.entry("avant", "fr"),
            Map.entry("hasta", "es"),
            Map.entry("bajo", "es"),
            Map.entry("antes", "es"),
            Map.entry("ate", "pt"),
            Map.entry("sob", "pt"),
            Map.entry("nao", "pt"),
            Map.entry("fino", "it"),
            Map.entry("sotto", "it"),
            Map.entry("prima", "it"),
            Map.entry("tot", "nl"),
            Map.entry("onder", "nl"),
            Map.entry("uur", "nl"),
            Map.entry("niet", "nl"),
            Map.entry("godz", "pl"),
            Map.entry("godziny", "pl"),
            Map.entry("przed", "pl"),
            Map.entry("nie", "pl"),
            Map.entry("klo", "fi"),
            Map.entry("asti", "fi"),
            Map.entry("saakka", "fi"),
            Map.entry("julkaisuvapaa", "fi"),
            Map.entry("pana", "ro"),
            Map.entry("indtil", "da"),
            Map.entry("klausuleret", "da"),
            Map.entry("frigives", "da"),
            Map.entry("inntil", "nb"),
            Map.entry("sperrefrist", "nb"),
            Map.entry("ej", "sv"),
            Map.entry("inte", "sv"),
            Map.entry("fritt", "sv"),
            Map.entry("hod", "cs"),
            Map.entry("hodin", "cs"),
            Map.entry("fins", "ca"),
            Map.entry("kadar", "tr"),
            Map.entry("ambargo", "tr"),
            Map.entry("εμπαργκο", "el"),
            Map.entry("эмбарго", "ru"),
            Map.entry("ембарго", "uk"));

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");

    /** Finds the formula at the beginning of a line. */
    static Optional<EmbargoFormula> at(FoldedText line) {
        var text = line.lower();
        var decoration = DECORATION.matcher(text);
        int start = decoration.lookingAt() ? decoration.end() : 0;
        var labels = LABELS.matcher(text).region(start, text.length());
        int behind = labels.lookingAt() ? labels.end() : start;
        return first(text, start).or(() -> first(text, behind)).or(() -> inSentence(text, start));
    }

    /** Finds {@code embargo} anywhere in a line with nothing else but a moment. */
    static Optional<EmbargoFormula> alone(FoldedText line) {
        var word = ANYWHERE.matcher(line.lower());
        return word.find() ? Optional.of(new EmbargoFormula(Kind.LIKELY, word.start(), word.end())) : Optional.empty();
    }

    private static Optional<EmbargoFormula> first(String text, int start) {
        for (var form : FORMS) {
            var words = form.words().matcher(text).region(start, text.length());
            words.useTransparentBounds(true);
            if (words.lookingAt() && endsAtWord(text, words.end())) {
                return Optional.of(new EmbargoFormula(form.kind(), start, words.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean endsAtWord(String text, int end) {
        return end >= text.length()
                || !Character.isLetter(text.charAt(end))
                || (end > 0 && !Character.isLetter(text.charAt(end - 1)))
                || text.charAt(end) > '\u3000';
    }

    private static Optional<EmbargoFormula> inSentence(String text, int start) {
        if (!MAY_BE_IN_SENTENCE.matcher(text).find()) {
            return Optional.empty();
        }
        var sentence = SENTENCE.matcher(text).region(start, text.length());
        if (!sentence.lookingAt()) {
            return Optional.empty();
        }
        var formula = SENTENCE_FORMULA.matcher(text).region(sentence.end(), text.length());
        return formula.lookingAt()
                ? Optional.of(new EmbargoFormula(Kind.CLEAR, start, formula.end()))
                : Optional.empty();
    }

    EmbargoFormula movedBy(int characters) {
        return new EmbargoFormula(kind, start + characters, end + characters);
    }

    /** Whether a folded word is about releases and their publication. */
    static boolean isOfReleases(String word) {
        return IS_OF_RELEASES.test(word);
    }

    static boolean isOfTrade(String word) {
        return IS_OF_TRADE.test(word);
    }

    /** Whether a word denies an embargo. */
    static boolean isNone(String word) {
        return IS_NONE.test(word);
    }

    /** Whether words leave the moment to a later event. */
    static boolean isLeftTo(String words) {
        return LEFT_TO.matcher(words).find();
    }

    /** Whether a word begins a question, as headlines do. */
    static boolean asks(String word) {
        return ASKS.test(word);
    }

    /** Returns the language of a notice by its words; empty when unknown. */
    static Optional<String> language(FoldedText line) {
        var votes = WORD.matcher(line.lower())
                .results()
                .flatMap(word -> Optional.ofNullable(LANGUAGES.get(word.group())).stream())
                .collect(Collectors.groupingBy(language -> language, Collectors.counting()));
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static String releases() {
        return "(?:releases?|reports?|materials?|information|publication|publish\\p{L}*|press|media|news|articles?|papers?|stud(?:y|ies)|statements?|statistics|documents?|texts?|contents?|findings|results|figures|data|announcements?|briefings?|broadcast|cop(?:y|ies)|editors?|journalists?|stor(?:y|ies)|speech|remarks|survey|conference|notice|details|draft|advance|preview"
                + "|\\p{L}*mitteilung(?:en)?|\\p{L}*meldung(?:en)?|\\p{L}*information(?:en)?|studie|bericht\\p{L}*|ergebnisse|inhalt\\p{L}*|veroffentlich\\p{L}*|presse\\p{L}*|medien|material(?:ien)?|unterlagen|rede|redaktion\\p{L}*"
                + "|communique|contenus?|textes?|etude|rapports?|diffus\\p{L}+|publi\\p{L}+|informations?|discours|donnees|resultats|redactions?"
                + "|comunicado|informe|estudio|contenido|nota|texto|informacion|datos|resultados|discurso|comunicato|studio|rapporto|documento|contenuto|discorso|dati|risultati|informazioni|estudo|relatorio|conteudo|informacoes|dados"
                + "|persbericht|bericht|onderzoek|publicatie|gegevens|informatie|komunikat|raport|badanie|tresc|dane|informacje|pressmeddelandet?|rapporten?|uppgifterna|materialet|pressemeddelelsen?|pressemeldingen?|tiedote|raportti|tutkimus|zprava|studie|sprava|kozlemeny|comunicatul|пресс-релиз|материал\\p{L}*|информация|отчет)";
    }

    private static Pattern form(String regex) {
        return Pattern.compile(FoldedText.fold(regex));
    }

    private static Form form(Kind kind, String regex) {
        return new Form(kind, form(regex));
    }

    private record Form(Kind kind, Pattern words) {}
}
