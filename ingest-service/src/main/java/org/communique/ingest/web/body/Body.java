package org.communique.ingest.web.body;

import java.util.concurrent.CompletionStage;

/** Body of a request, and its share in the bytes in flight, which closing gives back. */
public final class Body implements AutoCloseable {

    private final byte[] bytes;
    private final Lease lease;

    Body(byte[] bytes, Lease lease) {
        this.bytes = bytes;
        this.lease = lease;
    }

    /** All of it, not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** Keeps its share until something is over, also when this is closed before. */
    public void keepUntil(CompletionStage<?> over) {
        var kept = lease.handOver();
        over.whenComplete((_, _) -> kept.close());
    }

    @Override
    public void close() {
        lease.close();
    }
}
