package org.communique.enrich.topic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.tag.Topic;
import org.communique.enrich.text.word.LongTexts;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a release by a lexicon of weighted words and phrases in English, German, French, Italian,
 * Spanish, Portuguese, Dutch, Polish and Swedish, in terms of the IPTC
 * Media Topics. Thread-safe; its lexicon is read once.
 */
public final class TopicClassifier {

    private static final int MAX_TEXT_LENGTH = 20_000;
    private static final double HEADLINE_WEIGHT = 4;
    private static final double LEAD_WEIGHT = 2;

    private final MediaTopics topics = new MediaTopics();
    private final Map<String, TopicLexicon> lexicons = Stream.of("en", "de", "fr", "it", "es", "pt", "nl", "pl", "sv")
            .collect(Collectors.toUnmodifiableMap(language -> language, TopicLexicon::new));

    /**
     * Returns the topics of a release, most confident first: top terms, and narrower ones with a large share; none when
     * unsure.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text; only its beginning counts when it is very long
     * @param language BCP 47; no topics in a language without a lexicon, or when null
     */
    public List<Topic> classify(String headline, @Nullable String lead, String body, @Nullable String language) {
        return explain(headline, lead, body, language).stream()
                .map(TopicEvidence::topic)
                .toList();
    }

    /** Returns the topics of {@link #classify}, each with its evidence. */
    public List<TopicEvidence> explain(String headline, @Nullable String lead, String body, @Nullable String language) {
        var lexicon = lexicons.get(WordTokenizer.primary(language));
        if (lexicon == null) {
            return List.of();
        }
        var scores = new TopicScores(lexicon);
        scores.add(words(headline), HEADLINE_WEIGHT);
        scores.add(words(lead == null ? "" : lead), LEAD_WEIGHT);
        scores.add(words(body), 1);
        return new TopicSelector(scores.byTopic(topics), topics)
                .select().stream()
                        .map(selected -> new TopicEvidence(
                                topics.topic(selected.code(), selected.confidence()),
                                scores.terms(selected.code(), topics)))
                        .toList();
    }

    private static List<String> words(String text) {
        return WordTokenizer.lower(LongTexts.beginning(text, MAX_TEXT_LENGTH).replace("ß", "ss"));
    }
}
