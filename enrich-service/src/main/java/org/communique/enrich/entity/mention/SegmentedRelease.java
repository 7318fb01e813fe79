package org.communique.enrich.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.sentence.SentenceSplitter;
import org.communique.enrich.text.word.LongTexts;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/** A release, taken apart into passages. */
public final class SegmentedRelease {

    private static final int LONGEST_TEXT = 60_000;
    private static final Set<String> DETERMINERS = Set.of(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "eines",
            "kein",
            "keine",
            "keinen",
            "im",
            "am",
            "zum",
            "zur",
            "vom",
            "beim",
            "ins",
            "mehr",
            "viele",
            "diese",
            "dieser",
            "dieses",
            "diesen",
            "diesem",
            "neue",
            "neuen",
            "neuer",
            "weitere",
            "weiteren",
            "alle",
            "allen");

    private final String language;
    private final List<TokenizedPassage> passages = new ArrayList<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();

    /**
     * Takes a release apart.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text; only its beginning is looked at when it is very long
     * @param language BCP 47, null when not known
     */
    public SegmentedRelease(String headline, @Nullable String lead, String body, @Nullable String language) {
        this.language = WordTokenizer.primary(language);
        add(LongTexts.beginning(headline, LONGEST_TEXT), ReleasePart.HEADLINE);
        if (lead != null) {
            addSentences(lead, ReleasePart.LEAD, ReleasePart.LEAD);
        }
        addSentences(body, lead == null ? ReleasePart.LEAD : ReleasePart.BODY, ReleasePart.BODY);
        passages.forEach(this::learn);
    }

    /** The first subtag of the language, empty when not known. */
    public String language() {
        return language;
    }

    /** All passages in order, the headline first. */
    public List<TokenizedPassage> passages() {
        return passages;
    }

    /** Whether a word stands in small letters somewhere in the text, and so is hardly a name. */
    public boolean hasInSmallLetters(String word) {
        return small.contains(LowerCase.of(word));
    }

    /** Whether a German word follows an article somewhere in the text, and so is a noun. */
    public boolean isGermanNoun(String word) {
        return nouns.contains(word);
    }

    private void addSentences(String text, ReleasePart first, ReleasePart rest) {
        var zone = first;
        for (var sentence : SentenceSplitter.split(LongTexts.beginning(text, LONGEST_TEXT), language)) {
            add(sentence.text(), zone);
            zone = rest;
        }
    }

    private void add(String text, ReleasePart zone) {
        passages.add(new TokenizedPassage(passages.size(), zone, text));
    }

    private void learn(TokenizedPassage passage) {
        for (int at = 0; at < passage.size(); at++) {
            if (!passage.isCapitalised(at)) {
                small.add(passage.word(at));
            } else if (DETERMINERS.contains(passage.lower(at - 1))) {
                nouns.add(passage.word(at));
            }
        }
    }
}
