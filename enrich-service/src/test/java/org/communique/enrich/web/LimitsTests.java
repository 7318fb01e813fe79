package org.communique.enrich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

class LimitsTests {

    private static final WebSettings SETTINGS =
            new WebSettings(DataSize.ofKilobytes(5), DataSize.ofKilobytes(10), 2, Duration.ofSeconds(10));

    private final BytesInFlight inFlight = new BytesInFlight(SETTINGS);

    @Test
    void requestsThatDoNotFitAreRefusedUntilOneHasItsAnswer() {
        var first = admitted(request(5 * 1024));
        admitted(request(4 * 1024));

        assertRefused(request(2 * 1024), 429);
        admitted(request(1024));

        inFlight.afterCompletion(first, new MockHttpServletResponse(), this, null);
        admitted(request(5 * 1024));
    }

    @Test
    void refusalSaysWhenToRetry() {
        admitted(request(5 * 1024));
        admitted(request(5 * 1024));

        assertThat(assertRefused(request(1), 429).getHeaders().getFirst("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void bodyOfUnknownLengthCountsAsTheLargest() {
        admitted(new MockHttpServletRequest());
        admitted(new MockHttpServletRequest());

        assertRefused(request(1), 429);
    }

    @Test
    void tooLargeBodyIsRefusedBeforeItIsRead() {
        assertRefused(request(5 * 1024 + 1), 413);
    }

    @Test
    void bodyThatTricklesInIsGivenUp() {
        var nanos = new AtomicLong();
        var trickle = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                return 1;
            }
        };

        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> RequestBody.read(trickle, SETTINGS, nanos::get))
                .satisfies(refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(408);
                    assertThat(refusal.getBody().getDetail())
                            .isEqualTo("body: 11 bytes, not the end (expected: all of it within 10 s)");
                });
    }

    @Test
    void bodyOfTheLargestSizeIsRead() throws IOException {
        assertThat(RequestBody.read(new ByteArrayInputStream(new byte[5 * 1024]), SETTINGS, () -> 0))
                .hasSize(5 * 1024);
    }

    private MockHttpServletRequest admitted(MockHttpServletRequest request) {
        assertThat(inFlight.preHandle(request, new MockHttpServletResponse(), this))
                .isTrue();
        return request;
    }

    private ErrorResponseException assertRefused(MockHttpServletRequest request, int status) {
        try {
            inFlight.preHandle(request, new MockHttpServletResponse(), this);
        } catch (ErrorResponseException refusal) {
            assertThat(refusal.getStatusCode().value()).isEqualTo(status);
            return refusal;
        }
        throw new AssertionError("admitted (expected: refused with %d)".formatted(status));
    }

    private static MockHttpServletRequest request(int bytes) {
        var request = new MockHttpServletRequest();
        request.setContent(new byte[bytes]);
        return request;
    }
}
