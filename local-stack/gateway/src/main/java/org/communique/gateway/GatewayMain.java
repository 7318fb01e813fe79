package org.communique.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.Security;
import java.util.ArrayList;

/**
 * Main class of the gateways. Its arguments are routes: {@code 8081=ingest-service:8081}. Runs until the process is
 * terminated.
 */
public final class GatewayMain {

    private GatewayMain() {}

    /** Binds the ports on all addresses and serves them. */
    public static void main(String... routes) throws IOException, InterruptedException {
        // In seconds: a restarted instance has another address.
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        var serving = new ArrayList<Thread>();
        for (var text : routes) {
            var route = Route.parse(text);
            var gateway = new Gateway(new InetSocketAddress(route.port()), route::addresses);
            serving.add(Thread.ofPlatform().name(text).start(() -> serve(gateway)));
            System.out.println("gateway: " + text);
        }
        for (var thread : serving) {
            thread.join();
        }
    }

    private static void serve(Gateway gateway) {
        try {
            gateway.serve();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
