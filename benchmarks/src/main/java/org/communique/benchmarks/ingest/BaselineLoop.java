package org.communique.benchmarks.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Baseline: conditional GETs one after the other by so many threads, and nothing else. */
final class BaselineLoop implements AutoCloseable {

    private final List<URI> urls;
    private final int concurrency;
    private final CloseableHttpClient client;
    private final AtomicInteger next = new AtomicInteger();

    BaselineLoop(List<URI> urls, int concurrency) {
        this.urls = urls;
        this.concurrency = concurrency;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(concurrency)
                        .setMaxConnTotal(concurrency)
                        .build())
                .build();
    }

    /** Returns the number of answers within a time. */
    long polls(Duration time) {
        var answers = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < concurrency; thread++) {
                threads.execute(() -> pollUntil(end, answers));
            }
        }
        return answers.sum();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private void pollUntil(long end, LongAdder answers) {
        while (System.nanoTime() - end < 0) {
            poll(urls.get(Math.floorMod(next.getAndIncrement(), urls.size())));
            answers.increment();
        }
    }

    private void poll(URI url) {
        var get = new HttpGet(url);
        get.setHeader("If-None-Match", "\"same\"");
        try {
            client.execute(get, answer -> {
                EntityUtils.consume(answer.getEntity());
                return answer.getCode();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
