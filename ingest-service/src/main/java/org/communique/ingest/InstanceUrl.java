package org.communique.ingest;

import java.net.URI;
import java.util.function.Supplier;
import org.communique.kit.http.AdvertisedUrl;
import org.communique.kit.http.BoundHost;
import org.springframework.core.env.Environment;

/** URL of this instance for the others, known once the web server runs. */
final class InstanceUrl implements Supplier<URI>, AdvertisedUrl {

    private final IngestSettings settings;
    private final Environment environment;

    InstanceUrl(IngestSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Returns the URL without a path. */
    @Override
    public URI get() {
        var configured = settings.url();
        return configured != null
                ? configured
                : URI.create("http://%s:%s".formatted(host(), environment.getProperty("local.server.port", "8081")));
    }

    private String host() {
        var host = BoundHost.of(environment);
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
