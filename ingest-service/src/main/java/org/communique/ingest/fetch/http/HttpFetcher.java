package org.communique.ingest.fetch.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.communique.ingest.fetch.BodyMemory;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.FetchSettings;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.SecretUnavailableException;
import org.communique.ingest.fetch.Secrets;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.failure.FailureReason;

/**
 * Fetcher over HTTP and HTTPS: conditional requests, redirects each checked like a first request, gzip, deflate and br,
 * limits on size, silence and total time, a rate limit per host, no cookies, no referrer. Connects to public addresses
 * only, unless the settings allow others.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final FetchSettings settings;
    private final Secrets secrets;
    private final ResponseReader answers;
    private final HostRateLimiter rateLimiter;
    private final GuardedResolver resolver;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-timer").factory());

    /**
     * Creates a fetcher, to be closed after use.
     *
     * @param version of this service, for the User-Agent header
     * @param clock for dates in headers
     */
    public HttpFetcher(FetchSettings settings, String version, InstantSource clock) {
        this(settings, version, clock, Secrets.ofProcess());
    }

    /**
     * Creates a fetcher, to be closed after use.
     *
     * @param version of this service, for the User-Agent header
     * @param clock for dates in headers
     * @param secrets of protected feeds
     */
    public HttpFetcher(FetchSettings settings, String version, InstantSource clock, Secrets secrets) {
        this.secrets = secrets;
        this.settings = settings;
        this.answers = new ResponseReader(settings, clock);
        this.rateLimiter = new HostRateLimiter(settings.perHost(), settings.connections(), settings.minDelay());
        this.resolver =
                new GuardedResolver(new AddressGuard(settings.allow(), settings.ports()), settings.connectTimeout());
        this.client = ClientFactory.create(settings, resolver, userAgent(version, settings));
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        return fetch(request, BodyMemory.UNLIMITED);
    }

    @Override
    public FetchOutcome fetch(FetchRequest request, BodyMemory memory) {
        try {
            return follow(request, memory);
        } catch (AddressRefusedException | DecodedBody.TooLargeException | SecretUnavailableException e) {
            return new FetchOutcome.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new FetchOutcome.Unreachable(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchOutcome.Unreachable("interrupted while waiting for a turn");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try (resolver;
                client) {
            // Closing is all there is to do.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FetchOutcome follow(FetchRequest request, BodyMemory memory) throws IOException, InterruptedException {
        var budget = new Deadline(timer, settings.totalTimeout());
        URI at = request.url();
        URI moved = at;
        boolean forGood = true;
        for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
            var objection = objection(at);
            if (objection.isPresent()) {
                return new FetchOutcome.Refused(objection.get());
            }
            switch (hop(request, at, budget, memory)) {
                case RedirectStep.Arrived(var outcome) -> {
                    return moved.equals(request.url()) ? outcome : moved(outcome, moved);
                }
                case RedirectStep.Redirected(var to, var permanent) -> {
                    at = to;
                    forGood &= permanent;
                    moved = forGood ? to : moved;
                }
            }
        }
        return new FetchOutcome.Refused("more than %d redirects, the last to %s (expected: at most that)"
                .formatted(settings.maxRedirects(), WebUrl.shown(at.toString())));
    }

    private static FetchOutcome moved(FetchOutcome outcome, URI to) {
        return switch (outcome) {
            case FetchOutcome.Modified is ->
                new FetchOutcome.Modified(
                        is.body(), is.contentType(), is.validators(), is.finalUrl(), is.freshFor(), to, is.links());
            case FetchOutcome.NotModified is -> new FetchOutcome.NotModified(is.validators(), is.freshFor(), to);
            case FetchOutcome.Throttled _,
                    FetchOutcome.Gone _,
                    FetchOutcome.Refused _,
                    FetchOutcome.Failed _,
                    FetchOutcome.Unreachable _ -> outcome;
        };
    }

    /** Returns the headers of a protected feed, for its own origin only (RFC 6454): a redirect elsewhere gets none. */
    private Map<String, String> access(FetchRequest request, URI at) throws SecretUnavailableException {
        var access = request.access();
        return access != null && origin(at).equals(origin(request.url())) ? access.requestHeaders(secrets) : Map.of();
    }

    private static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = url.getPort() == -1 ? usual : url.getPort();
        return "%s://%s:%d".formatted(scheme, String.valueOf(url.getHost()).toLowerCase(Locale.ROOT), port);
    }

    private RedirectStep hop(FetchRequest request, URI at, Deadline budget, BodyMemory memory)
            throws IOException, InterruptedException {
        var http = request.form() == null ? get(request, at) : post(at, request.form());
        http.setHeader("Accept", request.accept().header());
        http.setHeader("Accept-Encoding", ContentDecoders.ACCEPTED);
        access(request, at).forEach(http::setHeader);
        try (var _ = rateLimiter.acquire(settings.rateLimitScope().of(at))) {
            return budget.spend(http, () -> exchange(request, http, at, memory));
        }
    }

    /**
     * Cancels the request: closes the connection of a partly read response, and is a no-op after its end. Closing the
     * response instead would read the rest, and some responses never end.
     */
    private RedirectStep exchange(FetchRequest request, HttpUriRequestBase http, URI at, BodyMemory memory)
            throws IOException {
        try {
            return answers.read(client.executeOpen(null, http, null), request, at, memory);
        } finally {
            http.cancel();
        }
    }

    private static HttpUriRequestBase post(URI at, String form) {
        var post = new HttpPost(at);
        post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return post;
    }

    private static HttpUriRequestBase get(FetchRequest request, URI at) {
        var get = new HttpGet(at);
        if (request.validators().etag() != null) {
            get.setHeader("If-None-Match", request.validators().etag());
        }
        if (request.validators().lastModified() != null) {
            get.setHeader("If-Modified-Since", request.validators().lastModified());
        }
        return get;
    }

    private static Optional<String> objection(URI url) {
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("%s (expected: a URL with http or https)".formatted(WebUrl.shown(url.toString())));
        }
        if (url.getHost() == null) {
            return Optional.of("%s names no host (expected: such as https://example.org/feed.xml)"
                    .formatted(WebUrl.shown(url.toString())));
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("a URL of %s with a user name in it (expected: none)".formatted(url.getHost()));
        }
        if (!WebUrl.hasPort(url)) {
            return Optional.of("port %d (expected: 1 to 65535)".formatted(url.getPort()));
        }
        return Optional.empty();
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? "the connection broke off" : FailureReason.plain(e.getMessage());
        return switch (e) {
            case SocketTimeoutException _ -> "no answer in time: " + message;
            case InterruptedIOException _ -> message;
            case ConnectException _ -> "cannot connect: " + message;
            case SSLException _ -> "TLS: " + message;
            default -> message;
        };
    }

    private static String userAgent(String version, FetchSettings settings) {
        String name = "Communique/" + version;
        return settings.contact() == null ? name : "%s (+%s)".formatted(name, settings.contact());
    }
}
