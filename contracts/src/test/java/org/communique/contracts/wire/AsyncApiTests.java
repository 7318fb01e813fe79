package org.communique.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.event.EnrichedEvent;
import org.communique.contracts.event.RawEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Comparison of the handwritten {@code asyncapi.yaml} with the constants. */
class AsyncApiTests {

    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Path.of("asyncapi.yaml"));

    @Test
    void channelsAreTheTopics() {
        assertThat(DOCUMENT.path("channels").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(KafkaTopic.values())
                        .map(KafkaTopic::topicName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void cleanUpIsThatOfTheTopic(KafkaTopic topic) {
        var configuration = DOCUMENT.at("/channels").path(topic.topicName()).at("/bindings/kafka/topicConfiguration");

        assertThat(configuration.path("cleanup.policy").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(cleanUp(topic));
        assertThat(configuration.path("retention.ms").asLong(0))
                .isEqualTo(topic.retention().map(kept -> kept.toMillis()).orElse(0L));
    }

    private static List<String> cleanUp(KafkaTopic topic) {
        return Stream.of(
                        topic.isCompacted() ? Stream.of("compact") : Stream.<String>empty(),
                        topic.retention().stream().map(_ -> "delete"))
                .flatMap(policies -> policies)
                .toList();
    }

    @Test
    void releaseTopicsCarryTheEventsThatTheirSealedTypesPermit() {
        assertThat(messagesOf(KafkaTopic.RELEASES_RAW)).isEqualTo(titles(RawEvent.class));
        assertThat(messagesOf(KafkaTopic.RELEASES_ENRICHED)).isEqualTo(titles(EnrichedEvent.class));
    }

    @ParameterizedTest
    @EnumSource
    void messageOfAnEventHasItsWireNameAndSchema(EventType type) {
        var message = DOCUMENT.at("/components/messages")
                .valueStream()
                .filter(candidate -> candidate.path("name").asString("").equals(type.wireName()))
                .findFirst()
                .orElseThrow();

        var payload = message.at("/payload/$ref").asString();
        assertThat(payload).endsWith(type.schemaResource());
        assertThat(Files.exists(Path.of(payload))).isTrue();
    }

    private static String messagesOf(KafkaTopic topic) {
        return DOCUMENT.at("/channels")
                .path(topic.topicName())
                .path("messages")
                .valueStream()
                .map(reference -> DOCUMENT.at(reference.path("$ref").asString().substring(1)))
                .map(message -> message.path("title").asString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String titles(Class<?> sealedType) {
        return Arrays.stream(sealedType.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
