package org.communique.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.communique.ingest.fetch.FetchSettings;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.http.HttpFetcher;
import org.communique.ingest.format.FeedReader;
import org.communique.ingest.harvest.PageMemory;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.meters.IngestMeters;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.pace.Lanes;
import org.communique.ingest.pace.PollSettings;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.poll.Poller;
import org.communique.ingest.poll.Polling;
import org.communique.ingest.push.EmbargoLifts;
import org.communique.ingest.push.Push;
import org.communique.ingest.push.PushReader;
import org.communique.ingest.push.PushSettings;
import org.communique.ingest.registry.ConfiguredFeeds;
import org.communique.ingest.registry.FeedRegistry;
import org.communique.ingest.revisit.Revisit;
import org.communique.ingest.robots.Permission;
import org.communique.ingest.robots.Robots;
import org.communique.ingest.state.health.Condition;
import org.communique.ingest.topics.ToldReleases;
import org.communique.ingest.websub.Subscriptions;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    private static final String VERSION = "0.1";
    private static final Duration CONFIGURED_FEEDS_PAUSE = Duration.ofSeconds(1);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    OwnAddress ownAddress(IngestSettings settings, Environment environment) {
        return new OwnAddress(settings, environment);
    }

    @Bean
    HttpFetcher fetcher(FetchSettings settings, InstantSource clock) {
        return new HttpFetcher(settings, VERSION, clock);
    }

    @Bean
    FeedReader feedReader() {
        return new FeedReader();
    }

    @Bean
    FeedRegistry feedRegistry(InstantSource clock) {
        return new FeedRegistry(clock);
    }

    @Bean
    ConfiguredFeeds configuredFeeds(IngestSettings settings, FeedRegistry registry, Territories territories) {
        var named =
                settings.feeds().stream().map(IngestSettings.NamedFeed::naming).toList();
        var configured = new ConfiguredFeeds(named, registry, territories::partitionOf);
        territories.tell(configured);
        return configured;
    }

    @Bean
    Pages pages(
            Fetcher fetcher, FetchSettings fetching, PollSettings polling, InstantSource clock, MeterRegistry meters) {
        var robots = new Robots(fetcher, clock);
        return new Pages(
                fetcher,
                page -> fetching.robots() ? robots.of(page) : Permission.ALLOWED,
                polling.pages(),
                new PageMemory(polling.pageMemoryOrDefault()),
                meters);
    }

    @Bean
    Revisit revisit(
            Pages pages,
            ToldReleases told,
            Revisits revisits,
            PollSettings polling,
            InstantSource clock,
            MeterRegistry meters) {
        return new Revisit(pages, told::read, revisits, polling.chunk(), clock, meters);
    }

    @Bean
    Polling.Settings pollingSettings(PollSettings polls, Revisits revisits, FetchSettings fetching) {
        return new Polling.Settings(polls, revisits, new Lanes(fetching.scope()::of, fetching.perHost()));
    }

    @Bean
    Poller poller(
            Fetcher fetcher,
            Pages pages,
            FeedReader reader,
            Revisit revisit,
            Subscriptions subscriptions,
            Territories territories,
            Polling.Settings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var poller =
                Polling.poller(fetcher, pages, reader, revisit, subscriptions, territories, settings, clock, meters);
        territories.tell(poller);
        return poller;
    }

    @Bean
    SupervisedLoop pollerLoop(Poller poller) {
        return SupervisedLoop.forever("poller", Duration.ZERO, poller::round);
    }

    @Bean
    SupervisedLoop configuredFeedsLoop(ConfiguredFeeds configured) {
        return SupervisedLoop.forever("configured-feeds", CONFIGURED_FEEDS_PAUSE, configured::round);
    }

    @Bean
    Push push(InstantSource clock, MeterRegistry meters) {
        return new Push(clock, meters);
    }

    @Bean
    EmbargoLifts embargoLifts(ToldReleases told, InstantSource clock, MeterRegistry meters) {
        return new EmbargoLifts(told::read, clock, meters);
    }

    @Bean
    PushReader pushReader(PushSettings settings) {
        return new PushReader(settings.source());
    }

    @Bean
    MeterBinder feedGauges(Territories territories) {
        return registry -> Arrays.stream(Condition.values())
                .forEach(condition -> Gauge.builder(
                                IngestMeters.FEEDS.meterName(), territories, all -> count(all, condition))
                        .tags(IngestMeters.FEEDS.tags(condition.word()))
                        .register(registry));
    }

    private static double count(Territories territories, Condition condition) {
        return territories.open().stream()
                .flatMap(territory -> territory.feeds().stream().map(feed -> territory.stateOf(feed.id())))
                .filter(state -> state.health().condition() == condition)
                .count();
    }
}
