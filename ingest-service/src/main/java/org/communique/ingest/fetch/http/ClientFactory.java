package org.communique.ingest.fetch.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.communique.ingest.fetch.FetchSettings;

/** Factory of Apache HttpClient without its own cookies, redirects, retries and credentials. */
final class ClientFactory {

    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LINE = 16 * 1024;
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);
    /** Idle time after which a connection is validated before reuse, as the server may have closed it. */
    private static final TimeValue SUSPECT_AFTER = TimeValue.ofMilliseconds(200);

    private ClientFactory() {}

    static CloseableHttpClient create(FetchSettings settings, GuardedResolver resolver, String userAgent) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, resolver))
                .setDefaultRequestConfig(requests(settings))
                .setUserAgent(userAgent)
                // ContentDecoders decode: the client fails at unknown codings.
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .evictIdleConnections(IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(FetchSettings settings, GuardedResolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MAX_HEADERS)
                                .setMaxLineLength(MAX_HEADER_LINE)
                                .build())
                        // Validators go back byte for byte, also those that are not ASCII.
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.firstByteTimeout()))
                        .setValidateAfterInactivity(SUSPECT_AFTER)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(settings.connectTimeout()))
                        .build())
                // HostRateLimiter is the limit per host; the pool has none of its own.
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections())
                .build();
    }

    private static RequestConfig requests(FetchSettings settings) {
        return RequestConfig.custom()
                .setResponseTimeout(timeout(settings.firstByteTimeout()))
                .setConnectionRequestTimeout(timeout(settings.totalTimeout()))
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
