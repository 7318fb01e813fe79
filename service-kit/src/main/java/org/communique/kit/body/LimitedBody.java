package org.communique.kit.body;

import java.util.concurrent.CompletionStage;

/** Body of a request, and its share in the bytes in flight. Closing gives it back. */
public final class LimitedBody implements AutoCloseable {

    private final byte[] bytes;
    private final BytesLease lease;

    LimitedBody(byte[] bytes, BytesLease lease) {
        this.bytes = bytes;
        this.lease = lease;
    }

    /** Returns all of it, not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** Keeps its share until a stage is complete, also when this is closed before. */
    public void keepUntil(CompletionStage<?> over) {
        var kept = lease.handOver();
        over.whenComplete((_, _) -> kept.close());
    }

    @Override
    public void close() {
        lease.close();
    }
}
