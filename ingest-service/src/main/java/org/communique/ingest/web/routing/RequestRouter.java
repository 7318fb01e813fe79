package org.communique.ingest.web.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.communique.ingest.partition.GroupMembers;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/**
 * Has each request answered by the instance that owns what it is about: by us, or by another one, to which it is
 * forwarded as it came. What was forwarded once is never forwarded again.
 */
public final class RequestRouter {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final OwnedPartitions territories;
    private final GroupMembers members;
    private final PeerClient peers;
    private final Supplier<URI> self;
    private final Duration patience;

    /**
     * @param self where the others reach us
     * @param patience how long a request waits for an owner
     */
    RequestRouter(
            OwnedPartitions territories,
            GroupMembers members,
            PeerClient peers,
            Supplier<URI> self,
            Duration patience) {
        this.territories = territories;
        this.members = members;
        this.peers = peers;
        this.self = self;
        this.patience = patience;
    }

    /** Has a request answered by the owner of a source. Waits a little while there is none. */
    public ResponseEntity<?> ofSource(
            String source, ForwardableRequest request, Function<OwnedPartition, ResponseEntity<?>> here) {
        long until = System.nanoTime() + patience.toNanos();
        do {
            var answer = tryOwner(source, request, here);
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        } while (System.nanoTime() < until && !Thread.currentThread().isInterrupted());
        throw Problem.unavailable(
                "source '%s': no instance owns it yet (expected: one, once Kafka is there and all".formatted(source)
                        + " that is known of it was read)");
    }

    /**
     * Has a request answered by whoever knows a thing.
     *
     * @param territory that it is in, if that is ours
     * @param what the thing is, for people
     */
    public ResponseEntity<?> ofThing(
            String what,
            Supplier<Optional<OwnedPartition>> territory,
            ForwardableRequest request,
            Function<OwnedPartition, ResponseEntity<?>> here) {
        var ours = territory.get();
        if (ours.isPresent()) {
            return here.apply(ours.get());
        }
        if (territories.complete()) {
            throw unknown(what);
        }
        return request.wasForwarded() ? notHere(what) : elsewhere(what, request);
    }

    /** Where the others are. */
    public List<URI> others() {
        return everyone().stream()
                .map(GroupMembers.Member::url)
                .filter(url -> !url.equals(self.get()))
                .distinct()
                .toList();
    }

    private Optional<ResponseEntity<?>> tryOwner(
            String source, ForwardableRequest request, Function<OwnedPartition, ResponseEntity<?>> here) {
        var partition = territories.partitionOf(source);
        if (partition.isEmpty()) {
            return Optional.empty();
        }
        var ours = territories.active(partition.get());
        if (ours.isPresent()) {
            return Optional.of(here.apply(ours.get()));
        }
        if (request.wasForwarded()) {
            throw Problem.misdirected("source '%s': not ours (expected: the owner's)".formatted(source));
        }
        return ownerOf(partition.get())
                .flatMap(owner -> peers.ask(owner, request))
                .filter(answer -> answer.getStatusCode() != HttpStatus.MISDIRECTED_REQUEST)
                .map(answer -> answer);
    }

    private Optional<URI> ownerOf(int partition) {
        return everyone().stream()
                .filter(member -> member.partitions().contains(partition))
                .map(GroupMembers.Member::url)
                .filter(url -> !url.equals(self.get()))
                .findFirst();
    }

    private ResponseEntity<?> elsewhere(String what, ForwardableRequest request) {
        for (var other : others()) {
            var answer = peers.ask(other, request)
                    .orElseThrow(() -> Problem.unavailable(
                            "%s: instance %s not reached (expected: an answer)".formatted(what, other)));
            if (answer.getStatusCode() != HttpStatus.NOT_FOUND) {
                return answer;
            }
        }
        return notHere(what);
    }

    private ResponseEntity<?> notHere(String what) {
        if (territories.ready()) {
            throw unknown(what);
        }
        throw Problem.unavailable("%s: not known yet (expected: all that is known was read)".formatted(what));
    }

    private static ErrorResponseException unknown(String what) {
        return Problem.unknown("%s: not known (expected: one that was named or seen before)".formatted(what));
    }

    private List<GroupMembers.Member> everyone() {
        try {
            return members.all();
        } catch (BrokerException | KafkaException e) {
            throw Problem.unavailable("Kafka: %s (expected: an answer)".formatted(FailureReason.plain(e.getMessage())));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
