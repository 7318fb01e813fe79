package org.communique.publish.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTests {

    @Test
    void innermostCauseIsNamedInWords() {
        var failure = new IllegalStateException("outer", new UnknownHostException("elastic"));

        assertThat(Reason.of(failure)).isEqualTo("unknown host: elastic");
        assertThat(Reason.of(new StackOverflowError())).isEqualTo("stack overflow");
        assertThat(TransientFailure.describe(new TransientFailure("as it is"))).isEqualTo("as it is");
        assertThat(TransientFailure.describe(failure)).isEqualTo("unknown host: elastic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    java.lang.IllegalArgumentException: no | illegal argument: no
                    nesting depth (501) exceeds the maximum allowed (500, from `StreamReadConstraints.getMaxNestingDepth()`) | nesting depth (501) exceeds the maximum allowed (500)
                    at org.elasticsearch.common.Bytes$Inner; line 1 | at bytes inner; line 1
                    caused by TimeoutException | caused by timeout
                    feed.example.org has no 'Harbour Authority' | feed.example.org has no 'Harbour Authority'""")
    void classNamesBecomeWords(String message, String clean) {
        assertThat(Reason.clean(message)).isEqualTo(clean);
    }

    @Test
    void timeHasItsUnit() {
        assertThat(Reason.time(Duration.ofSeconds(5))).isEqualTo("5 s");
        assertThat(Reason.time(Duration.ofMillis(1_500))).isEqualTo("1500 ms");
        assertThat(Reason.time(Duration.ofDays(1))).isEqualTo("1 d");
        assertThat(Reason.time(Duration.ZERO)).isEqualTo("0 s");
    }
}
