package org.communique.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "HTTPS://example.org:65535/feed?x=a@b#c",
                "http://[2001:db8::1]:8080/",
                "http://127.0.0.1:8090/feed.xml",
                "http://bücher.example/ä b",
                "https://example.org/@user/feed",
                "http://example.org:/",
                " http://example.org/ ",
            })
    void validUrlIsAccepted(String text) {
        assertThat(WebUrl.isUsable(WebUrl.require("url", text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/feed",
                "/feed",
                "javascript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "feed://example.org/",
                "http://",
                "http:///feed",
                "http:feed",
                "http://example.org:99999/",
                "http://example.org:65536/",
                "http://example.org:0/",
                "http://example.org:-1/",
                "http://example.org:2147483648/",
                "http://example.org:80a/",
                "http://[::1",
                "http://[::zz]/",
                "http://[1:2:3:4:5:6:7:8:9]/",
                "http://[fe80::1%25eth0]/",
                "http://::1/",
                "http://a..b/",
                "http://.../",
                "http://-a.example/",
                "http://999.1.1.1/",
                "http://exam ple.org/",
                "http://exam\u0000ple.org/",
                "http://example.org/\u0000",
                "http://example.org/a\nb",
                "http://example.org/\u007f",
                "http://example.org/\u0085x",
            })
    void urlThatNobodyCanFollowIsMalformed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebUrl.require("url", text))
                .isNotInstanceOf(CredentialsInUrlException.class)
                .withMessageContaining("expected: an absolute http or https URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@example.org/feed",
                "https://secret@example.org/feed",
                "http://:secret@example.org/feed",
                "http://user:secret@example.org:8080/",
                "http://user:secret@[::1]/",
                "http://us%40er:secret@example.org/",
                "HTTP://user:secret@example.org/",
                "http://user:secret@ho_st/",
                "http://user:secret@example.org:99999/",
                "http://user:sec ret@example.org/secret",
            })
    void credentialsAreRefusedAndNotRepeated(String text) {
        assertThatExceptionOfType(CredentialsInUrlException.class)
                .isThrownBy(() -> WebUrl.require("url", text))
                .withMessageContaining("url")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:secret@example.org/feed",
                "ftp://user:secret@example.org/",
                "http:/user:secret@example.org/",
                "http:user:secret@example.org/",
                "http://user:sec/ret@example.org/secret",
                "http://user%3Asecret%40example.org/",
                "http:\\\\user:secret@example.org/",
                "http://user:secret@example.org/\u0000",
            })
    void passwordInWhatIsNoUrlIsNotRepeatedEither(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebUrl.require("url", text))
                .withMessageNotContaining("secret");
    }
}
