package org.communique.console.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.communique.console.remote.UnreachableException;
import org.communique.kit.failure.Durations;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Elasticsearch's typed client, with a time limit for each request: the client's own is none, for ever
 * (elasticsearch-java#1119). Thread-safe.
 */
@Component
public final class IndexClient {

    /** Alias for apps: releases to be seen, without those under embargo, withheld or withdrawn. */
    public static final String READ_ALIAS = "releases";

    /** Alias with all releases, for the console's own questions. */
    public static final String WRITE_ALIAS = "releases-write";

    private static final String NAME = "Elasticsearch";

    private final ElasticsearchAsyncClient client;
    private final Duration deadline;

    IndexClient(Rest5Client client, JsonMapper json, ElasticsearchProperties settings) {
        var limit = Timeout.of(settings.getSocketTimeout());
        var options = RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .build();
        var transport = new Rest5ClientTransport(client, new Jackson3JsonpMapper(json));
        this.client = new ElasticsearchAsyncClient(transport, new Rest5ClientOptions(options, false));
        deadline = settings.getSocketTimeout().plus(settings.getConnectionTimeout());
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @throws UnreachableException when there is none in time, or it is a refusal
     */
    public <T> T ask(Function<ElasticsearchAsyncClient, CompletableFuture<T>> question) throws UnreachableException {
        var answer = question.apply(client);
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw refused(failure);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new UnreachableException(NAME, "no whole answer within %s".formatted(Durations.text(deadline)), late);
        } catch (InterruptedException interruption) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreachableException(NAME, "interrupted", interruption);
        }
    }

    private static UnreachableException refused(ExecutionException failure) {
        if (failure.getCause() instanceof ElasticsearchException refusal) {
            var reason = refusal.error().reason();
            return new UnreachableException(
                    NAME, "%d, %s".formatted(refusal.status(), reason == null ? "no reason given" : reason), refusal);
        }
        return UnreachableException.of(NAME, failure);
    }
}
