package org.communique.ingest.fetch.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.communique.kit.failure.Durations;

/**
 * Resolver that returns only addresses admitted by the guard. The client connects to these without another lookup, so a
 * second answer of the name server cannot lead elsewhere (DNS rebinding).
 *
 * <p>Lookups run on platform threads of their own: the lookup of the platform cannot be interrupted and pins the
 * carrier of a virtual thread, so a few silent name servers would stop every virtual thread of the process.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {

    private static final int THREADS = 32;
    private static final int IDLE_SECONDS = 30;

    private final AddressGuard guard;
    private final Duration timeout;
    private final ThreadPoolExecutor lookups = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("dns-", 1).factory());

    GuardedResolver(AddressGuard guard, Duration timeout) {
        this.guard = guard;
        this.timeout = timeout;
        lookups.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return guard.admit(host, lookup(host), port);
    }

    /** Returns no address: without a port there is nothing to check, and the client asks with one. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + ": looked up without a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private InetAddress[] lookup(String host) throws UnknownHostException {
        var lookup = lookups.submit(() -> InetAddress.getAllByName(host));
        try {
            return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw failure("%s: no answer from the name server within %s".formatted(host, Durations.text(timeout)), e);
        } catch (ExecutionException e) {
            throw failure("%s: no such name".formatted(host), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("%s: interrupted".formatted(host), e);
        }
    }

    private static UnknownHostException failure(String message, Exception cause) {
        var failure = new UnknownHostException(message);
        failure.initCause(cause);
        return failure;
    }
}
