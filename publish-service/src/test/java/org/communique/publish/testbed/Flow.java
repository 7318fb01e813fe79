package org.communique.publish.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.contracts.event.EnrichedRelease;

/** What goes in at one end and must come out at the other. */
public final class Flow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Topics topics;
    private final Index index;

    /** From topics into an index. */
    public Flow(Topics topics, Index index) {
        this.topics = topics;
        this.index = index;
    }

    /** Sends some releases. */
    public List<EnrichedRelease> send(int number) {
        var releases = IntStream.range(0, number)
                .mapToObj(_ -> Releases.release(Releases.anyId(), Releases.now(), "Quay reopens"))
                .toList();
        topics.send(releases);
        return releases;
    }

    /** Sends some releases and waits until they are indexed and their offsets are committed. */
    public List<EnrichedRelease> publish(int number) {
        var releases = send(number);
        awaitIndexed(releases);
        awaitCommitted();
        return releases;
    }

    /** Waits until releases are in the index. */
    public void awaitIndexed(List<EnrichedRelease> releases) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertIndexed(releases));
    }

    /** Releases are in the index, in their versions. */
    public void assertIndexed(List<EnrichedRelease> releases) {
        assertThat(releases)
                .allSatisfy(release -> assertThat(index.version(release.releaseId()))
                        .isEqualTo(release.stateVersion().value()));
    }

    /** Waits until the group has nothing before it. */
    public void awaitCommitted() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topics.committed()).isEqualTo(topics.written()));
    }
}
