package org.communique.ingest;

import java.net.URI;
import java.util.function.Supplier;
import org.communique.kit.http.AdvertisedUrl;
import org.communique.kit.http.BoundHost;
import org.springframework.core.env.Environment;

/** Where the other instances reach this one, known once the web server runs. */
final class InstanceUrl implements Supplier<URI>, AdvertisedUrl {

    private final IngestSettings settings;
    private final Environment environment;

    InstanceUrl(IngestSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Without a path. */
    @Override
    public URI get() {
        var said = settings.ingest().url();
        return said != null
                ? said
                : URI.create("http://%s:%s".formatted(host(), environment.getProperty("local.server.port", "8081")));
    }

    private String host() {
        var host = BoundHost.of(environment);
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
