package org.communique.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Permissions by the robots.txt of hosts, fetched before their pages, at most once a day per host. Feeds are exempt:
 * their registration asks for polls. Safe for concurrent use.
 */
public final class RobotsTxt {

    /** User agent in robots.txt; the parser wants it in lower case. */
    private static final List<String> NAMES = List.of("communique");

    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration FRESH_FAILURE = Duration.ofMinutes(10);
    private static final int KEPT = 10_000;
    private static final int LONGEST_LINE = 1_000;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Map<URI, Known> hosts = new ConcurrentHashMap<>();

    private record Known(RobotsPermission otherwise, BaseRobotRules rules, Instant until) {

        RobotsPermission of(URI url) {
            if (otherwise == RobotsPermission.UNKNOWN) {
                return otherwise;
            }
            return rules.isAllowed(url.toString()) ? RobotsPermission.ALLOWED : RobotsPermission.DISALLOWED;
        }
    }

    /** @param fetcher for robots.txt, with the rate limit of its host */
    public RobotsTxt(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Whether a page may be fetched. Blocks while robots.txt is fetched. */
    public RobotsPermission of(URI page) {
        var robots = page.resolve("/robots.txt");
        var known = hosts.get(robots);
        if (known == null || known.until().isBefore(clock.instant())) {
            known = ask(robots);
            keep(robots, known);
        }
        return known.of(page);
    }

    private void keep(URI robots, Known known) {
        if (hosts.size() >= KEPT) {
            hosts.clear();
        }
        hosts.put(robots, known);
    }

    /**
     * Returns the rules by RFC 9309, section 2.3.1: a missing file allows all; a failing server disallows all until it
     * recovers.
     */
    private Known ask(URI robots) {
        return switch (fetcher.fetch(FetchRequest.robots(robots))) {
            case FetchOutcome.Modified answer -> known(rules(robots, answer));
            case FetchOutcome.Gone _, FetchOutcome.Refused _ -> known(all());
            case FetchOutcome.Failed no when no.status() < 500 -> known(all());
            case FetchOutcome.Failed _,
                    FetchOutcome.NotModified _,
                    FetchOutcome.Throttled _,
                    FetchOutcome.Unreachable _ ->
                new Known(RobotsPermission.UNKNOWN, all(), clock.instant().plus(FRESH_FAILURE));
        };
    }

    private static BaseRobotRules rules(URI robots, FetchOutcome.Modified answer) {
        // Not thread-safe, and cheap.
        return new SimpleRobotRulesParser()
                .parseContent(robots.toString(), withShortLines(answer.body()), "text/plain", NAMES);
    }

    /**
     * Returns the file with lines cut to a thousand bytes: the expressions of the parser take time by the square of a
     * line.
     */
    private static byte[] withShortLines(byte[] robots) {
        var lines = new ByteArrayOutputStream(robots.length);
        int length = 0;
        for (byte b : robots) {
            length = b == '\n' || b == '\r' ? 0 : length + 1;
            if (length <= LONGEST_LINE) {
                lines.write(b);
            }
        }
        return lines.toByteArray();
    }

    private static BaseRobotRules all() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    private Known known(BaseRobotRules rules) {
        return new Known(RobotsPermission.ALLOWED, rules, clock.instant().plus(FRESH));
    }
}
