package org.communique.enrich.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.contracts.tag.Summary;
import org.communique.enrich.text.sentence.SentenceSplitter;
import org.communique.enrich.text.word.LongTexts;
import org.communique.enrich.text.word.Stemmer;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/** Summarises a release by a few of its own sentences, verbatim and in their order. Thread-safe. */
public final class Summariser {

    private static final int MIN_LEAD_WORDS = 15;
    private static final int MAX_LEAD_WORDS = 120;
    private static final int MAX_TEXT_LENGTH = 40_000;
    private static final int MAX_SENTENCES = 80;

    /**
     * Returns the source's own lead when it is a good one (15 to 120 words, no boilerplate), else up to three sentences
     * of the body, together at most 90 words; empty when the body has no self-contained sentence.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public Optional<Summary> summarise(String headline, @Nullable String lead, String body, @Nullable String language) {
        if (lead != null && lead.length() <= MAX_TEXT_LENGTH && isGoodLead(lead.strip(), headline)) {
            return Optional.of(new Summary(lead.strip(), Summary.Origin.SOURCE));
        }
        var extract = extract(headline, body, language);
        return extract.isEmpty() ? Optional.empty() : Optional.of(new Summary(extract, Summary.Origin.EXTRACTIVE));
    }

    private static boolean isGoodLead(String lead, String headline) {
        int words = WordTokenizer.of(lead).size();
        return words >= MIN_LEAD_WORDS
                && words <= MAX_LEAD_WORDS
                && !SummaryBoilerplate.occursIn(lead)
                && !WordTokenizer.lower(lead).equals(WordTokenizer.lower(headline));
    }

    private static String extract(String headline, String body, @Nullable String language) {
        var sentences = sentences(body, language);
        var scores = SentenceScores.of(
                sentences, Set.copyOf(stems(LongTexts.beginning(headline, MAX_TEXT_LENGTH), language)));
        return new SentenceSelector(sentences, scores, language).text();
    }

    private static List<BodySentence> sentences(String body, @Nullable String language) {
        var text = LongTexts.beginning(body, MAX_TEXT_LENGTH);
        var sentences = new ArrayList<BodySentence>();
        int position = 0;
        for (var sentence : SentenceSplitter.split(text, language)) {
            if (BodySentence.isCandidate(sentence.text()) && sentences.size() < MAX_SENTENCES) {
                int words = WordTokenizer.of(sentence.text()).size();
                sentences.add(new BodySentence(sentence.text(), position, words, stems(sentence.text(), language)));
            }
            position++;
        }
        return sentences;
    }

    private static List<String> stems(String text, @Nullable String language) {
        var stemmer = Stemmer.of(language);
        var stopWords = StopWords.of(language);
        return WordTokenizer.lower(text).stream()
                .filter(word -> !stopWords.contains(word))
                .map(stemmer::stem)
                .toList();
    }
}
