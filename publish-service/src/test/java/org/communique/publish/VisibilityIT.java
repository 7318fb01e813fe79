package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communique.publish.testbed.Releases.anyId;
import static org.communique.publish.testbed.Releases.embargoed;
import static org.communique.publish.testbed.Releases.now;
import static org.communique.publish.testbed.Releases.release;
import static org.communique.publish.testbed.Releases.withdrawal;
import static org.communique.publish.testbed.Releases.withheld;

import java.time.Duration;
import java.time.Instant;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.junit.jupiter.api.Test;

/** What readers of the alias see of withdrawals and embargoes, and when. */
class VisibilityIT extends RunningService {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void withdrawalHidesAtOnceAndOnlyANewerVersionBringsTheReleaseBack() {
        var id = anyId();
        var first = now();
        topics.send(release(id, first, "Quay reopens"));
        awaitVisible(id);

        var withdrawn = later(first, 2);
        topics.send(withdrawal(id, withdrawn));
        awaitHidden(id);
        assertThat(index.stored(id).orElseThrow().path("_source").has("body")).isFalse();

        topics.send(release(id, later(first, 1), "Late and older"));
        awaitCommitted();
        assertThat(index.version(id)).isEqualTo(withdrawn.value());

        topics.send(release(id, later(first, 3), "Said again"));
        awaitVisible(id);
    }

    @Test
    void releaseThatComesAfterItsWithdrawalStaysHidden() {
        var id = anyId();
        var first = now();
        topics.send(withdrawal(id, later(first, 1)));
        awaitCommitted();

        topics.send(release(id, first, "Late and older"));

        awaitCommitted();
        assertThat(index.stored(id).orElseThrow().at("/_source/pubStatus").asString())
                .isEqualTo("canceled");
    }

    @Test
    void embargoHidesUntilItIsDue() {
        var due = Instant.now().plusSeconds(4);
        var release = embargoed(anyId(), now(), due);

        topics.send(release);

        awaitVersion(release.releaseId(), release.stateVersion());
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            boolean visible = index.visible(release.releaseId()).isPresent();
            assertThat(visible && Instant.now().isBefore(due))
                    .as("visible before it is due")
                    .isFalse();
            return visible;
        });
    }

    @Test
    void newerVersionLiftsAnEmbargoAndPutsOneOn() {
        var id = anyId();
        var first = now();
        topics.send(embargoed(id, first, Instant.now().plus(HOUR)));
        awaitVersion(id, first);
        assertThat(index.visible(id)).isEmpty();

        topics.send(embargoed(id, later(first, 1), Instant.now().minus(HOUR)));
        awaitVisible(id);

        topics.send(embargoed(id, later(first, 2), Instant.now().plus(HOUR)));
        awaitHidden(id);
    }

    @Test
    void withheldReleaseIsHiddenWithoutAnEmbargoUntilANewerVersionIsUsable() {
        var id = anyId();
        var first = now();
        topics.send(release(id, first, "Quay reopens"));
        awaitVisible(id);

        topics.send(withheld(id, later(first, 1)));
        awaitHidden(id);
        assertThat(index.stored(id)
                        .orElseThrow()
                        .at("/_source/withholdingReason")
                        .asString())
                .contains("UNDER EMBARGO");

        topics.send(release(id, later(first, 2), "Quay reopens"));
        awaitVisible(id);
    }

    private static Version later(Version version, int milliseconds) {
        return new Version(version.value() + 1000L * milliseconds);
    }

    private static void awaitHidden(ReleaseId id) {
        await().untilAsserted(() -> assertThat(index.visible(id)).isEmpty());
    }
}
