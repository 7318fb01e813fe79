package org.communique.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerChoiceTests {

    private final List<String> notices = new ArrayList<>();
    private final ServerSource local = new Source("local");
    private final ServerSource containers = new Source("container");
    private final ServerSource withoutImage = new Source(null);

    @Test
    void choiceIsAutoWithoutTheProperty() {
        assertThat(ServerChoice.of(null)).isEqualTo(ServerChoice.AUTO);
        assertThat(ServerChoice.of("containers")).isEqualTo(ServerChoice.CONTAINERS);
    }

    @Test
    void unknownChoiceIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> ServerChoice.of("docker"))
                .hasMessage("communique.servers: docker (expected: auto, local or containers)");
    }

    @Test
    void autoTakesContainersOnlyWhereAnEngineAnswers() {
        assertThat(ServerChoice.AUTO
                        .source(() -> true, () -> containers, () -> local)
                        .kafka())
                .isEqualTo("container");
        assertThat(ServerChoice.AUTO.source(() -> false, () -> containers, () -> local))
                .isSameAs(local);
    }

    @Test
    void localAsksForNoEngine() {
        assertThat(ServerChoice.LOCAL.source(ServerChoiceTests::never, () -> containers, () -> local))
                .isSameAs(local);
    }

    @Test
    void containersFailWhereThereIsNoImage() {
        var source = ServerChoice.CONTAINERS.source(ServerChoiceTests::never, () -> withoutImage, () -> local);

        assertThatThrownBy(source::kafka).hasMessage("Container startup failed for image apache/kafka");
    }

    @Test
    void engineWithoutAnImageIsReplacedByLocalServersWithAReason() {
        var source = new FallbackSource(withoutImage, () -> local, notices::add);

        assertThat(source.kafka()).isEqualTo("local");
        assertThat(source.elasticsearch()).isEqualTo(URI.create("http://local"));
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("local servers instead", "for image apache/kafka", "-Dcommunique.servers=local");
    }

    @Test
    void unusableEngineIsNoneWithAReason() {
        var answers = DockerEngine.succeeds(
                () -> {
                    throw new IllegalStateException("Can't get Docker image: "
                            + "RemoteDockerImage(imageName=testcontainers/ryuk:0.14.0, imagePullPolicy=Default())");
                },
                notices::add);

        assertThat(answers).isFalse();
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("local servers instead")
                .endsWith("image: testcontainers/ryuk:0.14.0");
    }

    @Test
    void serverThatRunsInAContainerStaysWhenAnotherImageIsMissing() {
        var onlyKafka = new ServerSource() {
            @Override
            public String kafka() {
                return containers.kafka();
            }

            @Override
            public URI elasticsearch() {
                return withoutImage.elasticsearch();
            }
        };
        var source = new FallbackSource(onlyKafka, () -> local, notices::add);

        assertThat(source.kafka()).isEqualTo("container");
        assertThat(source.elasticsearch()).isEqualTo(URI.create("http://local"));
        assertThat(source.kafka()).isEqualTo("container");
    }

    private static boolean never() {
        throw new AssertionError("an engine was asked for");
    }

    /** Named source; without a name, an engine unable to pull an image. */
    private record Source(@Nullable String name) implements ServerSource {

        @Override
        public String kafka() {
            if (name == null) {
                throw new IllegalStateException("Container startup failed for image apache/kafka");
            }
            return name;
        }

        @Override
        public URI elasticsearch() {
            return URI.create("http://" + kafka());
        }
    }
}
