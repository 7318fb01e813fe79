package org.communique.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.websub.HubCallback;
import org.communique.ingest.websub.PendingUnsubscribes;
import org.communique.ingest.websub.Subscriptions;
import org.communique.ingest.websub.WebSubSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** WebSub, put together. */
@Configuration(proxyBeanMethods = false)
class WebSubConfiguration {

    private static final int SECRET_BYTES = 20;

    @Bean
    PendingUnsubscribes pendingUnsubscribes() {
        return new PendingUnsubscribes();
    }

    @Bean
    Subscriptions subscriptions(
            WebSubSettings settings,
            Fetcher fetcher,
            PendingUnsubscribes pendingUnsubscribes,
            InstantSource clock,
            MeterRegistry meters) {
        var random = new SecureRandom();
        return new Subscriptions(settings, fetcher, () -> secret(random), pendingUnsubscribes, clock, meters);
    }

    @Bean
    HubCallback callback(WebSubSettings settings, InstantSource clock, MeterRegistry meters) {
        return new HubCallback(settings, clock, meters);
    }

    private static String secret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
