package org.communique.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class LoopHealthIndicatorTests {

    /** Background work as it says that it is. */
    private record Work(String name, boolean hasDied, Optional<String> failure) implements Supervised {}

    @Test
    void isUpWithoutAnyWork() {
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUpWhileWorkFailsAndIsRunAgain() {
        var health = health(new Work("poller", false, Optional.of("failing since yesterday")));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("poller", "failing since yesterday");
    }

    @Test
    void isDownWhenOneOfSeveralHasDied() {
        var health = health(
                new Work("watch", false, Optional.empty()),
                new Work("poller", true, Optional.of("ended unexpectedly")));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsOnlyKeys("poller");
    }

    private static Health health(Work... work) {
        var beans = new StaticListableBeanFactory();
        for (var one : work) {
            beans.addBean(one.name(), one);
        }
        return new LoopHealthIndicator(beans.getBeanProvider(Supervised.class)).health();
    }
}
