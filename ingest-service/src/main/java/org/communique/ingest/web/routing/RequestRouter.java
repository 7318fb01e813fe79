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
 * Router of requests to the instance that owns their source or resource: answered here, or forwarded unchanged. A
 * forwarded request is never forwarded again.
 */
public final class RequestRouter {

    private static final Duration RETRY_DELAY = Duration.ofMillis(100);

    private final OwnedPartitions partitions;
    private final GroupMembers members;
    private final PeerClient peers;
    private final Supplier<URI> self;
    private final Duration ownerTimeout;

    /**
     * @param self URL of this instance for the others
     * @param ownerTimeout longest wait of a request for an owner
     */
    RequestRouter(
            OwnedPartitions partitions,
            GroupMembers members,
            PeerClient peers,
            Supplier<URI> self,
            Duration ownerTimeout) {
        this.partitions = partitions;
        this.members = members;
        this.peers = peers;
        this.self = self;
        this.ownerTimeout = ownerTimeout;
    }

    /** Routes a request to the owner of a source. Waits a little while there is none. */
    public ResponseEntity<?> ofSource(
            String source, ForwardableRequest request, Function<OwnedPartition, ResponseEntity<?>> here) {
        long until = System.nanoTime() + ownerTimeout.toNanos();
        do {
            var answer = tryOwner(source, request, here);
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        } while (System.nanoTime() < until && !Thread.currentThread().isInterrupted());
        throw Problem.unavailable("publisher '%s' has no owner yet: its partition is being assigned or restored; retry"
                .formatted(source));
    }

    /**
     * Routes a request to the owner of a resource.
     *
     * @param resource name for people
     * @param partition of the resource; empty when another instance may own it
     */
    public ResponseEntity<?> ofResource(
            String resource,
            Supplier<Optional<OwnedPartition>> partition,
            ForwardableRequest request,
            Function<OwnedPartition, ResponseEntity<?>> here) {
        var local = partition.get();
        if (local.isPresent()) {
            return here.apply(local.get());
        }
        if (partitions.complete()) {
            throw unknown(resource);
        }
        return request.wasForwarded() ? notHere(resource) : forwardToAll(resource, request);
    }

    /** Returns the URLs of the other instances. */
    public List<URI> others() {
        return members().stream()
                .map(GroupMembers.Member::url)
                .filter(url -> !url.equals(self.get()))
                .distinct()
                .toList();
    }

    private Optional<ResponseEntity<?>> tryOwner(
            String source, ForwardableRequest request, Function<OwnedPartition, ResponseEntity<?>> here) {
        var partition = partitions.partitionOf(source);
        if (partition.isEmpty()) {
            return Optional.empty();
        }
        var local = partitions.active(partition.get());
        if (local.isPresent()) {
            return Optional.of(here.apply(local.get()));
        }
        if (request.wasForwarded()) {
            throw Problem.misdirected(
                    "publisher '%s': owned by another instance (expected: a request at its owner)".formatted(source));
        }
        return ownerOf(partition.get())
                .flatMap(owner -> peers.forward(owner, request))
                .filter(answer -> answer.getStatusCode() != HttpStatus.MISDIRECTED_REQUEST)
                .map(answer -> answer);
    }

    private Optional<URI> ownerOf(int partition) {
        return members().stream()
                .filter(member -> member.partitions().contains(partition))
                .map(GroupMembers.Member::url)
                .filter(url -> !url.equals(self.get()))
                .findFirst();
    }

    private ResponseEntity<?> forwardToAll(String resource, ForwardableRequest request) {
        for (var other : others()) {
            var answer = peers.forward(other, request)
                    .orElseThrow(() ->
                            Problem.unavailable("%s: instance %s does not answer; retry".formatted(resource, other)));
            if (answer.getStatusCode() != HttpStatus.NOT_FOUND) {
                return answer;
            }
        }
        return notHere(resource);
    }

    private ResponseEntity<?> notHere(String resource) {
        if (partitions.ready()) {
            throw unknown(resource);
        }
        throw Problem.unavailable("%s: state is still loading; retry".formatted(resource));
    }

    private static ErrorResponseException unknown(String resource) {
        return Problem.unknown("%s: unknown (expected: one that was registered, polled or pushed)".formatted(resource));
    }

    private List<GroupMembers.Member> members() {
        try {
            return members.all();
        } catch (BrokerException | KafkaException e) {
            throw Problem.unavailable(
                    "Kafka does not answer: %s; retry".formatted(FailureReason.plain(e.getMessage())));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_DELAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
