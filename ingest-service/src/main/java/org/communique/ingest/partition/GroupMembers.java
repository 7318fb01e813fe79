package org.communique.ingest.partition;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.communique.ingest.text.LenientUrl;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;

/**
 * Members of the group and their partitions. The Kafka client id of an instance carries its advertised URL, so no other
 * registry is needed.
 */
public final class GroupMembers {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final String PREFIX = "ingest@";

    private final LazyAdmin admin;
    private final String group;
    private final InstantSource clock;
    private volatile Seen seen = new Seen(Instant.MIN, List.of());

    private record Seen(Instant at, List<Member> members) {}

    /**
     * An instance.
     *
     * @param url its advertised URL
     * @param partitions its assigned partitions
     */
    public record Member(URI url, Set<Integer> partitions) {}

    /** @param group the consumer group on {@code feeds} */
    public GroupMembers(LazyAdmin admin, String group, InstantSource clock) {
        this.admin = admin;
        this.group = group;
        this.clock = clock;
    }

    /** Returns the client id of the instance at a URL. */
    public static String clientId(URI url) {
        return PREFIX + url;
    }

    /**
     * Returns all members, this instance included, as of a second ago at most.
     *
     * @throws BrokerException when Kafka does not answer
     */
    public List<Member> all() throws BrokerException {
        var last = seen;
        if (last.at().plus(FRESH).isAfter(clock.instant())) {
            return last.members();
        }
        var members = ask();
        seen = new Seen(clock.instant(), members);
        return members;
    }

    private List<Member> ask() throws BrokerException {
        return admin.ask(client -> client.describeConsumerGroups(List.of(group)).all(), TIMEOUT).values().stream()
                .flatMap(found -> found.members().stream())
                .flatMap(member -> read(member).stream())
                .toList();
    }

    private static Optional<Member> read(MemberDescription member) {
        if (!member.clientId().startsWith(PREFIX)) {
            return Optional.empty();
        }
        return LenientUrl.parse(member.clientId().substring(PREFIX.length())).map(url -> at(url, member));
    }

    private static Member at(URI url, MemberDescription member) {
        var partitions = member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
        return new Member(url, partitions);
    }
}
