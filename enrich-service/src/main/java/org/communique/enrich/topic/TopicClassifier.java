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
 * Says what a release is about in the terms of the IPTC Media Topics, by a lexicon of weighted words and phrases in
 * English, German and French. Thread-safe; its lexicon is read once.
 */
public final class TopicClassifier {

    private static final int LONGEST_TEXT = 20_000;
    private static final double HEADLINE_TIMES = 4;
    private static final double LEAD_TIMES = 2;

    private final MediaTopics topics = new MediaTopics();
    private final Map<String, TopicLexicon> lexicons =
            Stream.of("en", "de", "fr").collect(Collectors.toUnmodifiableMap(language -> language, TopicLexicon::new));

    /**
     * Topics of a release, most confident first: top terms, and narrower ones where they stand out; none when unsure.
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

    /** The same topics as {@link #classify}, each with the terms that decided for it. */
    public List<TopicEvidence> explain(String headline, @Nullable String lead, String body, @Nullable String language) {
        var lexicon = lexicons.get(WordTokenizer.primary(language));
        if (lexicon == null) {
            return List.of();
        }
        var tally = new TopicScores(lexicon);
        tally.add(words(headline), HEADLINE_TIMES);
        tally.add(words(lead == null ? "" : lead), LEAD_TIMES);
        tally.add(words(body), 1);
        return new TopicSelector(tally.scores(topics), topics)
                .decided().stream()
                        .map(one -> new TopicEvidence(
                                topics.topic(one.code(), one.confidence()), tally.terms(one.code(), topics)))
                        .toList();
    }

    private static List<String> words(String text) {
        return WordTokenizer.lower(LongTexts.beginning(text, LONGEST_TEXT).replace("ß", "ss"));
    }
}
