package org.communique.ingest.article;

import java.util.concurrent.Semaphore;
import org.communique.ingest.fetch.BodyMemory;
import org.springframework.util.unit.DataSize;

/**
 * Memory for the bodies of article pages of all feeds, from the fetch to the commit. Many small pages share it; pages
 * without room are fetched alone, one at a time. A holder of memory never waits for more, so there is no deadlock. Safe
 * for use by many threads.
 */
public final class ArticleMemory {

    /** Batches that fit concurrently, so that several feeds proceed. */
    private static final int BATCHES = 4;

    private final int perBatch;
    private final Semaphore bytes;
    private final Semaphore alone = new Semaphore(1, true);

    /** @param size the size of all bodies together; one larger body may come on top */
    public ArticleMemory(DataSize size) {
        int all = Math.toIntExact(Math.min(Integer.MAX_VALUE, size.toBytes()));
        bytes = new Semaphore(all);
        perBatch = all / BATCHES;
    }

    /** Returns the largest size of a batch of several pages, in bytes. */
    int perBatch() {
        return perBatch;
    }

    /** Returns the free memory in bytes. */
    int free() {
        return bytes.availablePermits();
    }

    /** Returns an empty share for a batch of pages. */
    Share share() {
        return new Share();
    }

    /** Waits for the place of the one page fetched alone. */
    Closing awaitPlace() throws InterruptedException {
        alone.acquire();
        return alone::release;
    }

    /** Resource without a checked exception at its end. */
    @FunctionalInterface
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** Memory of one batch. */
    final class Share implements Closing {

        private int taken;
        private boolean full;

        /** Returns the memory of one page; only the first may be larger than a batch. */
        Body body(boolean first) {
            return new Body(first);
        }

        /** Whether a page found no room, so that no other need be fetched. */
        synchronized boolean isFull() {
            return full;
        }

        synchronized int taken() {
            return taken;
        }

        private synchronized boolean take(int more, boolean first) {
            boolean fits = first || taken + more <= perBatch;
            if (!fits || !bytes.tryAcquire(more)) {
                full = true;
                return false;
            }
            taken += more;
            return true;
        }

        private synchronized void release(int some) {
            taken -= some;
            bytes.release(some);
        }

        @Override
        public synchronized void close() {
            release(taken);
        }

        /** Memory of one page of the batch. Used by one thread. */
        final class Body implements BodyMemory {

            private final boolean first;
            private int size;
            private boolean refused;

            private Body(boolean first) {
                this.first = first;
            }

            @Override
            public boolean tryAcquire(int more) {
                refused = refused || !Share.this.take(more, first);
                size += refused ? 0 : more;
                return !refused;
            }

            /** Whether the page found no room. */
            boolean wasRefused() {
                return refused;
            }

            /** Returns the memory of the page. */
            void release() {
                Share.this.release(size);
                size = 0;
            }
        }
    }
}
