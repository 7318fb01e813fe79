package org.communique.ingest.article;

import java.util.concurrent.Semaphore;
import org.communique.ingest.fetch.BodyMemory;
import org.springframework.util.unit.DataSize;

/**
 * Memory for the bodies of article pages, over all feeds, from when they are fetched to when what they say is committed.
 * Many small pages share it; of those for which it has no room, one at a time goes alone. Nobody who holds some of it
 * waits for more, so nobody waits for ever. Safe for use by many threads.
 */
public final class ArticleMemory {

    /** The part of it that one batch may take, so that several feeds get on at the same time. */
    private static final int BATCHES = 4;

    private final int perBatch;
    private final Semaphore bytes;
    private final Semaphore alone = new Semaphore(1, true);

    /** @param size of all bodies together; one larger body may come on top */
    public ArticleMemory(DataSize size) {
        int all = Math.toIntExact(Math.min(Integer.MAX_VALUE, size.toBytes()));
        bytes = new Semaphore(all);
        perBatch = all / BATCHES;
    }

    /** Bytes that a batch takes at most, unless it is one page. */
    public int perBatch() {
        return perBatch;
    }

    /** Bytes that nobody has taken. */
    int free() {
        return bytes.availablePermits();
    }

    /** A share of the memory for a batch of pages; has nothing yet. */
    Share share() {
        return new Share();
    }

    /** The place of the one page that goes alone; waits until it is free. */
    Closing waitForPlace() throws InterruptedException {
        alone.acquire();
        return alone::release;
    }

    /** What is to be given back. */
    @FunctionalInterface
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** What one batch has taken. */
    final class Share implements Closing {

        private int taken;
        private boolean full;

        /** The memory of one page; only the first of a batch may be larger than a batch is. */
        Body body(boolean first) {
            return new Body(first);
        }

        /** Whether a page found no room: then no other need be asked for. */
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

        private synchronized void giveBack(int some) {
            taken -= some;
            bytes.release(some);
        }

        @Override
        public synchronized void close() {
            giveBack(taken);
        }

        /** What one page of the batch has taken. Used by one thread. */
        final class Body implements BodyMemory {

            private final boolean first;
            private int size;
            private boolean refused;

            private Body(boolean first) {
                this.first = first;
            }

            @Override
            public boolean take(int more) {
                refused = refused || !Share.this.take(more, first);
                size += refused ? 0 : more;
                return !refused;
            }

            /** Whether the page was given up. */
            boolean wasRefused() {
                return refused;
            }

            /** Nothing of the page is kept. */
            void giveBack() {
                Share.this.giveBack(size);
                size = 0;
            }
        }
    }
}
