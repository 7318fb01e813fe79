package org.communique.ingest.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communique.kit.body.LimitedBody;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

class BodiesTests {

    private static final long LIMIT = DataSize.ofMegabytes(1).toBytes();
    /** 60 % of the memory of the container. */
    private static final long HEAP = DataSize.ofMegabytes(384).toBytes() * 60 / 100;

    private static final int LARGE = 900_000;

    private final AtomicLong nanos = new AtomicLong();
    private final Bodies bodies =
            new Bodies(new RequestSettings(Duration.ofSeconds(20), null, null, 2), HEAP, LIMIT, nanos::get);

    @Test
    void twoHundredLargePushesTakeASixteenthOfTheHeapAndTheOthersComeBack() {
        assertTwoHundredLargePushesAreBounded();
    }

    @Test
    void bodyOfUnknownLengthCountsAsItComes() {
        var inFlight = new ArrayList<LimitedBody>();
        assertRefused(429, () -> {
            for (int i = 0; i < 200; i++) {
                inFlight.add(bodies.push(new Request(-1, new Bytes(LARGE)), LIMIT));
            }
        });

        assertThat((long) inFlight.size() * LARGE).isLessThanOrEqualTo(HEAP / 16);
        inFlight.getFirst().close();
        bodies.push(request(LARGE), LIMIT).close();
    }

    @Test
    void bodyThatIsAnnouncedAndDoesNotComeTakesNoRoom() {
        var silent = new Bytes(LARGE) {
            @Override
            void afterPart() {
                // All the others come while this one has sent its first part.
                for (int i = 0; i < 10; i++) {
                    bodies.push(request(LARGE), LIMIT).close();
                }
            }
        };

        bodies.push(new Request(LARGE, silent), LIMIT).close();

        assertThat(silent.parts).isPositive();
    }

    @Test
    void closingTwiceGivesBackOnce() {
        var body = bodies.push(request(LARGE), LIMIT);
        body.close();
        body.close();

        assertTwoHundredLargePushesAreBounded();
    }

    @Test
    void bodyIsKeptUntilWhatItIsForIsOver() {
        var over = new CompletableFuture<String>();
        var settings = new RequestSettings(Duration.ofSeconds(20), null, DataSize.ofMegabytes(10), 2);
        var one = new Bodies(settings, HEAP, LIMIT, nanos::get);
        var body = one.document(request(9_000_000), Bodies.DOCUMENT);
        body.keepUntil(over);
        body.close();
        assertRefused(429, () -> one.document(request(9_000_000), Bodies.DOCUMENT));

        over.complete("done");

        one.document(request(9_000_000), Bodies.DOCUMENT).close();
    }

    @Test
    void documentsTakeNothingFromPushes() {
        var documents = new ArrayList<LimitedBody>();
        assertRefused(429, () -> {
            for (int i = 0; i < 200; i++) {
                documents.add(bodies.document(request(5_000_000), Bodies.DOCUMENT));
            }
        });

        assertThat(documents).isNotEmpty();
        bodies.push(request(LARGE), LIMIT).close();
    }

    @Test
    void bodyThatIsTooSlowAsAWholeIsGivenUpHoweverRegularlyItComes() {
        var dripping = new Bytes(LARGE) {
            @Override
            void afterPart() {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            }
        };

        assertRefused(408, () -> bodies.push(new Request(LARGE, dripping), LIMIT));
        assertThat(dripping.parts).isBetween(20, 22);
    }

    @Test
    void bodyThatStopsIsTooSlow() {
        assertRefused(408, () -> bodies.push(new Request(LARGE, failing(new SocketTimeoutException())), LIMIT));
    }

    @Test
    void bodyThatBreaksOffGivesBackWhatItTook() {
        for (int i = 0; i < 100; i++) {
            assertRefused(400, () -> bodies.push(new Request(LARGE, failing(new IOException("reset"))), LIMIT));
        }

        bodies.push(request(LARGE), LIMIT).close();
    }

    @Test
    void largerBodyIsRefusedUnreadWhenItSaysSo() {
        var input = new Bytes(2_000_000);

        assertRefused(413, () -> bodies.push(new Request(2_000_000, input), LIMIT));
        assertThat(input.parts).isZero();
        assertRefused(413, () -> bodies.push(new Request(-1, new Bytes(2_000_000)), LIMIT));
    }

    @Test
    void documentsAreReadFewAtATime() {
        assertRefused(429, () -> bodies.inTurn(() -> bodies.inTurn(() -> bodies.inTurn(() -> "third"))));

        assertThat(bodies.inTurn(() -> bodies.inTurn(() -> "second"))).isEqualTo("second");
    }

    private void assertTwoHundredLargePushesAreBounded() {
        var inFlight = new ArrayList<LimitedBody>();
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            try {
                inFlight.add(bodies.push(request(LARGE), LIMIT));
            } catch (ErrorResponseException e) {
                assertThat(e.getStatusCode().value()).isEqualTo(429);
                assertThat(e.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
                refused++;
            }
        }

        assertThat(inFlight).isNotEmpty();
        assertThat((long) inFlight.size() * LARGE).isLessThanOrEqualTo(HEAP / 16);
        assertThat(inFlight.size() + refused).isEqualTo(200);
        inFlight.forEach(LimitedBody::close);
        bodies.push(request(LARGE), LIMIT).close();
    }

    private static void assertRefused(int status, ThrowingCallable work) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(work)
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(status))
                .satisfies(refused -> assertThat(refused.getBody().getDetail()).contains("expected"));
    }

    private static MockHttpServletRequest request(int size) {
        return new Request(size, new Bytes(size));
    }

    private static Bytes failing(IOException how) {
        return new Bytes(LARGE) {
            @Override
            void afterPart() throws IOException {
                throw how;
            }
        };
    }

    /** A request whose body is not there all along. */
    private static final class Request extends MockHttpServletRequest {

        private final long said;
        private final Bytes input;

        Request(long said, Bytes input) {
            this.said = said;
            this.input = input;
        }

        @Override
        public long getContentLengthLong() {
            return said;
        }

        @Override
        public ServletInputStream getInputStream() {
            return input;
        }
    }

    /** So many bytes, part by part. */
    private static class Bytes extends ServletInputStream {

        private int left;
        int parts;

        Bytes(int left) {
            this.left = left;
        }

        void afterPart() throws IOException {}

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = Math.min(left, most);
            left -= count;
            parts++;
            afterPart();
            return count;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("part by part alone");
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("blocking alone");
        }
    }
}
