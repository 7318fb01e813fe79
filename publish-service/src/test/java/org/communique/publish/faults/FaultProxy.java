package org.communique.publish.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** An HTTP proxy in front of a real node. What it does is said by a function of the request's path, and can be changed. */
public final class FaultProxy implements AutoCloseable {

    private static final Fault NONE = new Fault.None();

    private final Upstream upstream;
    private final String scheme;
    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile Function<String, Fault> faults = _ -> NONE;
    private final AtomicInteger met = new AtomicInteger();
    private final List<Integer> bulks = new CopyOnWriteArrayList<>();

    private volatile Map<String, String> lastHeaders = Map.of();

    private FaultProxy(URI target, String scheme, ServerSocket server) {
        upstream = new Upstream(target);
        this.scheme = scheme;
        this.server = server;
    }

    /** A proxy that lets everything through until it is told otherwise. */
    public static FaultProxy to(URI target) {
        return start(target, "http", ServerSocketFactory.getDefault());
    }

    /** The same, speaking TLS to its clients. */
    public static FaultProxy to(URI target, SSLContext tls) {
        return start(target, "https", tls.getServerSocketFactory());
    }

    private static FaultProxy start(URI target, String scheme, ServerSocketFactory sockets) {
        try {
            var server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var proxy = new FaultProxy(target, scheme, server);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it listens. */
    public String address() {
        return scheme + "://localhost:" + server.getLocalPort();
    }

    /** Lets everything through from now on. */
    public void heal() {
        faults = _ -> NONE;
    }

    /** Does this to every request from now on. */
    public void always(Fault fault) {
        forget();
        faults = _ -> meet(fault);
    }

    /** Does this to every bulk request from now on. */
    public void onBulks(Fault fault) {
        onBulks(Integer.MAX_VALUE, fault);
    }

    /** Does this to the next bulk requests. */
    public void onBulks(int times, Fault fault) {
        on(path -> path.contains("/_bulk"), times, fault);
    }

    /** Does this to every request from now on whose path is such a one. */
    public void on(Predicate<String> paths, Fault fault) {
        on(paths, Integer.MAX_VALUE, fault);
    }

    /** Does this to the next requests whose path is such a one. */
    public void on(Predicate<String> paths, int times, Fault fault) {
        forget();
        faults = path -> paths.test(path) && met.get() < times ? meet(fault) : NONE;
    }

    /** Does this to every search from now on. */
    public void onSearches(Fault fault) {
        forget();
        faults = path -> path.contains("/_search") ? meet(fault) : NONE;
    }

    /** How many requests met the fault that was set last. */
    public int met() {
        return met.get();
    }

    /** How many items each bulk request had since the fault was set last. */
    public List<Integer> bulks() {
        return List.copyOf(bulks);
    }

    /** The headers of the last request, their names in lower case. */
    public Map<String, String> lastHeaders() {
        return lastHeaders;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void forget() {
        met.set(0);
        bulks.clear();
    }

    private Fault meet(Fault fault) {
        met.incrementAndGet();
        return fault;
    }

    private void accept() {
        try {
            while (true) {
                var connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            for (var request = Exchange.read(connection.getInputStream());
                    request != null && handle(connection, request);
                    request = Exchange.read(connection.getInputStream())) {}
        } catch (IOException _) {
            // The client or the node is gone; the client sees that as well.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    /** Returns whether the connection can be used on. */
    private boolean handle(Socket connection, Exchange request) throws IOException, InterruptedException {
        lastHeaders = Map.copyOf(request.headers());
        if (request.path().contains("/_bulk")) {
            bulks.add((int) new String(request.body(), StandardCharsets.UTF_8)
                            .lines()
                            .count()
                    / 2);
        }
        switch (faults.apply(request.path())) {
            case Fault.None _ -> answer(connection, upstream.forward(request, request.body()));
            case Fault.Answer(var status, var text) -> {
                var body = text.getBytes(StandardCharsets.UTF_8);
                Exchange.writeAnswer(connection.getOutputStream(), status, body, body.length);
            }
            case Fault.Delay(var time) -> {
                Thread.sleep(time);
                answer(connection, upstream.forward(request, request.body()));
            }
            case Fault.OverloadItems(var every) -> {
                var bulk = new ThinnedBulk(request.body(), every);
                var answer = bulk.complete(
                        upstream.forward(request, bulk.forwarded()).body());
                Exchange.writeAnswer(connection.getOutputStream(), 200, answer, answer.length);
            }
            case Fault.LimitBody(var bytes) -> forwardUnless(request.body().length > bytes, 413, connection, request);
            case Fault.RefuseText(var text) ->
                forwardUnless(
                        new String(request.body(), StandardCharsets.UTF_8).contains(text), 400, connection, request);
            case Fault.Reset _ -> {
                reset(connection);
                return false;
            }
            case Fault.Silence _ -> {
                // Until the client gives up.
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                return false;
            }
            case Fault.ResetAfterwards _ -> {
                upstream.forward(request, request.body());
                reset(connection);
                return false;
            }
            case Fault.CutAnswer _ -> {
                var body = upstream.forward(request, request.body()).body();
                Exchange.writeAnswer(connection.getOutputStream(), 200, body, body.length / 2);
                return false;
            }
        }
        return true;
    }

    private void forwardUnless(boolean refused, int status, Socket connection, Exchange request)
            throws IOException, InterruptedException {
        if (refused) {
            Exchange.writeAnswer(connection.getOutputStream(), status, new byte[0], 0);
        } else {
            answer(connection, upstream.forward(request, request.body()));
        }
    }

    private static void answer(Socket connection, HttpResponse<byte[]> answer) throws IOException {
        Exchange.writeAnswer(connection.getOutputStream(), answer.statusCode(), answer.body(), answer.body().length);
    }

    /** Closing without lingering sends RST instead of FIN. */
    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }
}
