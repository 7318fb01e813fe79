package org.communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.communique.enrich.Releases;
import org.communique.enrich.entity.EntityFinder;
import org.communique.enrich.extract.html.HtmlReader;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import org.communique.enrich.keyphrase.KeyphraseExtractor;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.similarity.MinHashSignature;
import org.communique.enrich.step.Steps;
import org.communique.enrich.summary.Summariser;
import org.communique.enrich.topic.TopicClassifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that reads a text whole gives up when its thread is interrupted. */
class InterruptionCheckTests {

    private static final String TEXT =
            "The Rivers Council opened a flood fund on Sunday. Ana Moreau said that it is for towns.\n\n";

    private static final Map<String, Consumer<String>> READERS = Map.of(
            "page", text -> HtmlReader.read("<p>" + text, null, ZoneOffset.UTC),
            "plain text", text -> PlainTextReader.read(text, null, ZoneOffset.UTC),
            "entities", text -> EntityFinder.withoutModel().find("Fund", null, text, "en"),
            "keyphrases", text -> new KeyphraseExtractor().extract("Fund", null, text, "en"),
            "summary", text -> new Summariser().summarise("Fund", null, text, "en"),
            "topics", text -> new TopicClassifier().classify("Fund", null, text, "en"),
            "signature", MinHashSignature::of,
            "pipeline", text -> new EnrichmentPipeline(Steps.all()).enrich(Releases.pushed(text)));

    static Set<String> readers() {
        return READERS.keySet();
    }

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readerGivesUp(String reader) {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> READERS.getOrDefault(reader, text -> {}).accept(TEXT.repeat(3)));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
