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

/** A release split into tokenized passages: the headline and the sentences. */
public final class SegmentedRelease {

    private static final int MAX_TEXT_LENGTH = 60_000;
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
    private final Set<String> lowerCaseWords = new HashSet<>();
    private final Set<String> germanNouns = new HashSet<>();

    /**
     * Splits and tokenizes a release.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text; only its beginning is read when it is very long
     * @param language BCP 47, null when not known
     */
    public SegmentedRelease(String headline, @Nullable String lead, String body, @Nullable String language) {
        this.language = WordTokenizer.primary(language);
        add(LongTexts.beginning(headline, MAX_TEXT_LENGTH), ReleasePart.HEADLINE);
        if (lead != null) {
            addSentences(lead, ReleasePart.LEAD, ReleasePart.LEAD);
        }
        addSentences(body, lead == null ? ReleasePart.LEAD : ReleasePart.BODY, ReleasePart.BODY);
        passages.forEach(this::collectWords);
    }

    /** Returns the first subtag of the language; empty when not known. */
    public String language() {
        return language;
    }

    /** Returns all passages in order, the headline first. */
    public List<TokenizedPassage> passages() {
        return passages;
    }

    /** Tells whether a word occurs in lower case too, and so is hardly a name. */
    public boolean hasInLowerCase(String word) {
        return lowerCaseWords.contains(LowerCase.of(word));
    }

    /** Tells whether a German word follows a determiner somewhere in the text, and so is a noun. */
    public boolean isGermanNoun(String word) {
        return germanNouns.contains(word);
    }

    private void addSentences(String text, ReleasePart first, ReleasePart rest) {
        var part = first;
        for (var sentence : SentenceSplitter.split(LongTexts.beginning(text, MAX_TEXT_LENGTH), language)) {
            add(sentence.text(), part);
            part = rest;
        }
    }

    private void add(String text, ReleasePart part) {
        passages.add(new TokenizedPassage(passages.size(), part, text));
    }

    private void collectWords(TokenizedPassage passage) {
        for (int at = 0; at < passage.size(); at++) {
            if (!passage.isCapitalised(at)) {
                lowerCaseWords.add(passage.word(at));
            } else if (DETERMINERS.contains(passage.lower(at - 1))) {
                germanNouns.add(passage.word(at));
            }
        }
    }
}
