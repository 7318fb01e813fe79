package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheHeadersTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=60                        | PT1M",
                "public, MAX-AGE = \"60\"          | PT1M",
                "s-maxage=9, max-age=60            | PT1M",
                "no-cache, max-age=60              | PT0S",
                "no-store                          | PT0S",
                "max-age=99999999999999999999      | PT596523H14M7S",
            })
    void cacheControlSaysHowLong(String control, Duration freshFor) {
        assertThat(headers("Cache-Control", control).freshFor()).isEqualTo(freshFor);
    }

    @ParameterizedTest
    @CsvSource({"public", "x-max-age=60", "max-age=soon", "s-maxage=60"})
    void cacheControlThatSaysNothingOfUsIsNoAnswer(String control) {
        assertThat(headers("Cache-Control", control).freshFor()).isNull();
    }

    @Test
    void timeInCachesOnTheWayCounts() {
        assertThat(headers("Cache-Control", "max-age=60", "Age", "45").freshFor())
                .isEqualTo(Duration.ofSeconds(15));
        assertThat(headers("Cache-Control", "max-age=60", "Age", "99").freshFor())
                .isZero();
    }

    @Test
    void expiresCountsFromTheClockOfTheServer() {
        var headers = headers("Expires", "Sun, 01 Mar 2020 10:05:00 GMT", "Date", "Sun, 01 Mar 2020 10:00:00 GMT");

        assertThat(headers.freshFor()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void expiresWithoutDateCountsFromOurs() {
        assertThat(headers("Expires", "Sun, 01 Mar 2026 12:05:00 GMT").freshFor())
                .isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "never"})
    void expiresThatIsNoDateIsOver(String expires) {
        assertThat(headers("Expires", expires).freshFor()).isZero();
    }

    @Test
    void maxAgeComesBeforeExpires() {
        assertThat(headers("Expires", "0", "Cache-Control", "max-age=60").freshFor())
                .isEqualTo(Duration.ofMinutes(1));
    }

    private static CacheHeaders headers(String... namesAndValues) {
        var group = new HeaderGroup();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Header header = new BasicHeader(namesAndValues[i], namesAndValues[i + 1]);
            group.addHeader(header);
        }
        assertThat(List.of(group.getHeaders())).isNotEmpty();
        return new CacheHeaders(group, CLOCK);
    }
}
