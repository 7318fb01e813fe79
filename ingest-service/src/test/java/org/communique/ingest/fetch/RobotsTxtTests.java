package org.communique.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communique.ingest.testbed.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTxtTests {

    private static final URI PAGE = URI.create("https://example.org/news/1.html?x=1");

    private final List<URI> asked = new ArrayList<>();
    private Instant now = Instant.parse("2023-10-12T10:30:00Z");
    private FetchOutcome answer = rules("");
    private final RobotsTxt robots = new RobotsTxt(
            request -> {
                asked.add(request.url());
                return answer;
            },
            () -> now);

    @Test
    void pageIsAllowedUnlessARuleSaysOtherwise() {
        answer = rules("User-agent: *\nDisallow: /private\n");

        assertThat(robots.of(PAGE)).isEqualTo(RobotsPermission.ALLOWED);
        assertThat(robots.of(URI.create("https://example.org/private/1"))).isEqualTo(RobotsPermission.DISALLOWED);
    }

    @Test
    void ruleForUsGoesBeforeTheRuleForAll() {
        answer = rules("User-agent: *\nAllow: /\n\nUser-agent: Communique\nDisallow: /news/\n");

        assertThat(robots.of(PAGE)).isEqualTo(RobotsPermission.DISALLOWED);
    }

    @Test
    void hostWithoutRulesAllowsAll() {
        answer = new FetchOutcome.Failed(404, "not found");

        assertThat(robots.of(PAGE)).isEqualTo(RobotsPermission.ALLOWED);
    }

    @Test
    void hostThatFailsAllowsNothingForNow() {
        answer = new FetchOutcome.Failed(500, "broken");
        assertThat(robots.of(PAGE)).isEqualTo(RobotsPermission.UNKNOWN);

        answer = rules("");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(robots.of(PAGE)).isEqualTo(RobotsPermission.ALLOWED);
    }

    @Test
    void hostIsAskedOnceADay() {
        robots.of(PAGE);
        robots.of(PAGE);
        assertThat(asked).containsExactly(URI.create("https://example.org/robots.txt"));

        now = now.plus(Duration.ofHours(25));
        robots.of(PAGE);
        assertThat(asked).hasSize(2);
    }

    private static FetchOutcome rules(String text) {
        return new FetchOutcome.Modified(
                text.getBytes(UTF_8),
                "text/plain",
                Validators.NONE,
                PAGE.resolve("/robots.txt"),
                null,
                null,
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "<", "#", "a", "*", "%", "User-agent:", "\t:", "Disallow: /a*b*c$\n"})
    void rulesOfAnythingRepeatedAreRead(String repeated) throws Exception {
        answer = rules("User-agent: *\nDisallow: /private\nAllow: /x" + repeated.repeat(500_000 / repeated.length()));

        assertThat(SmallStack.call(() -> robots.of(URI.create("https://example.org/private/1"))))
                .isEqualTo(RobotsPermission.DISALLOWED);
    }
}
