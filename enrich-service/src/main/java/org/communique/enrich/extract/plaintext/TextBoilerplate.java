package org.communique.enrich.extract.plaintext;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines of boilerplate from the page or the mail, in English, German and French. */
final class TextBoilerplate {

    private static final int MAX_LENGTH = 120;

    /** Bullets and bars without text: {@code • |}, {@code -----}. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]*");

    private static final Pattern LABEL = Pattern.compile("(?iuU)^\\W*(?:"
            + "for immediate release|immediate release|not for publication"
            + "|(?:press|news|media)[ -]?(?:release|statement|information)(?: (?:no\\.?|nr\\.?)? ?[\\d/().-]+)?"
            + "|zur sofortigen (?:veröffentlichung|verwendung)|(?:presse|medien)(?:mitteilung|information|erklärung)(?: nr\\.? ?[\\d/().-]+)?"
            + "|pour (?:diffusion|publication) immédiate|communiqué(?: de presse)?(?: n[°o]\\.? ?[\\d/().-]+)?"
            + ")\\W*$");

    private static final Pattern PAGE = Pattern.compile("(?iuU)^\\W*(?:"
            + "share(?: (?:this|on|via)\\b.{0,40})?|print(?: (?:this )?page)?|e-?mail this.{0,20}|copy link|follow us\\b.{0,60}"
            + "|skip to (?:main )?content|back to (?:top|overview|list|news).{0,20}|read more|more|download(?: as)? pdf|subscribe\\b.{0,60}"
            + "|home(?: ?[>»/|] ?[^>»/|]{1,40}){1,6}"
            + "|teilen|drucken|seite drucken|link kopieren|zum inhalt(?: springen)?|nach oben|zurück(?: zur .{0,30})?|mehr(?: lesen)?"
            + "|startseite(?: ?[>»/|] ?[^>»/|]{1,40}){1,6}"
            + "|partager(?: (?:sur|cette)\\b.{0,40})?|imprimer(?: la page)?|aller au contenu(?: principal)?|haut de page|retour(?: à .{0,30})?|lire (?:plus|la suite)"
            + "|accueil(?: ?[>»/|] ?[^>»/|]{1,40}){1,6}"
            + "|(?:page|seite) \\d+(?: ?(?:of|von|sur|de|/) ?\\d+)?|\\d+ ?/ ?\\d+"
            + "|(?:©|\\(c\\)|copyright)\\b?.{0,100}|all rights reserved.?|alle rechte vorbehalten.?|tous droits réservés.?"
            + "|facebook|twitter|x|linkedin|whatsapp|e-?mail|instagram|youtube|mastodon|bluesky"
            + ")\\W*$");

    private static final Pattern END = Pattern.compile(
            "(?iuU)^\\s*(?:#\\s?#\\s?#[#\\s]*|[-–—*\\s]*(?:ends?|ende|fin|30)[-–—*\\s]*|\\*\\s?\\*\\s?\\*[*\\s]*)$");
    private static final List<String> NOT_END_MARKS = List.of("30", "end", "fin", "ende");

    private TextBoilerplate() {}

    /** Tells whether a line is boilerplate at any position. */
    static boolean matches(String line) {
        return line.length() <= MAX_LENGTH
                && (NO_WORD.matcher(line).matches()
                        || LABEL.matcher(line).matches()
                        || PAGE.matcher(line).matches());
    }

    /** Tells whether a line is an end mark: {@code ###}, {@code ENDS}, {@code – Ende –}, {@code -30-}. */
    static boolean isEndMark(String line) {
        return line.length() <= MAX_LENGTH
                && END.matcher(line).matches()
                && !NOT_END_MARKS.contains(line.strip().toLowerCase(Locale.ROOT));
    }
}
