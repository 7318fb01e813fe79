package org.communique.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.article.ArticleMemory;
import org.communique.ingest.feed.ConfiguredFeeds;
import org.communique.ingest.feed.FeedRegistry;
import org.communique.ingest.fetch.FetchSettings;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.RobotsPermission;
import org.communique.ingest.fetch.RobotsTxt;
import org.communique.ingest.fetch.http.HttpFetcher;
import org.communique.ingest.kafka.RawReleaseLookup;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.poll.HostLanes;
import org.communique.ingest.poll.Poller;
import org.communique.ingest.poll.PollingConfiguration;
import org.communique.ingest.push.EmbargoReleaser;
import org.communique.ingest.push.Push;
import org.communique.ingest.push.PushReader;
import org.communique.ingest.push.PushSettings;
import org.communique.ingest.revisit.ArticleRevisit;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.websub.Subscriptions;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.kit.meter.ServiceMeter;
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
    InstanceUrl ownAddress(IngestSettings settings, Environment environment) {
        return new InstanceUrl(settings, environment);
    }

    @Bean
    HttpFetcher fetcher(FetchSettings settings, InstantSource clock) {
        return new HttpFetcher(settings, VERSION, clock);
    }

    @Bean
    FeedParser feedParser() {
        return new FeedParser();
    }

    @Bean
    FeedRegistry feedRegistry(InstantSource clock) {
        return new FeedRegistry(clock);
    }

    @Bean
    ConfiguredFeeds configuredFeeds(IngestSettings settings, FeedRegistry registry, OwnedPartitions partitions) {
        var registrations = settings.feeds().stream()
                .map(IngestSettings.ConfiguredFeed::registration)
                .toList();
        var configured = new ConfiguredFeeds(registrations, registry, partitions::partitionOf);
        partitions.addListener(configured);
        return configured;
    }

    @Bean
    ArticleFetcher pages(
            Fetcher fetcher, FetchSettings fetching, PollSettings polling, InstantSource clock, MeterRegistry meters) {
        var robots = new RobotsTxt(fetcher, clock);
        return new ArticleFetcher(
                fetcher,
                page -> fetching.robots() ? robots.of(page) : RobotsPermission.ALLOWED,
                polling.pageConcurrency(),
                new ArticleMemory(polling.pageMemoryOrDefault()),
                meters);
    }

    @Bean
    ArticleRevisit revisit(
            ArticleFetcher pages,
            RawReleaseLookup rawReleases,
            RevisitPolicy revisits,
            PollSettings polling,
            InstantSource clock,
            MeterRegistry meters) {
        return new ArticleRevisit(pages, rawReleases::read, revisits, polling.transactionItems(), clock, meters);
    }

    @Bean
    PollingConfiguration.Settings pollingSettings(PollSettings polls, RevisitPolicy revisits, FetchSettings fetching) {
        return new PollingConfiguration.Settings(
                polls, revisits, new HostLanes(fetching.rateLimitScope()::of, fetching.perHost()));
    }

    @Bean
    Poller poller(
            Fetcher fetcher,
            ArticleFetcher pages,
            FeedParser parser,
            ArticleRevisit revisit,
            Subscriptions subscriptions,
            OwnedPartitions partitions,
            PollingConfiguration.Settings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var poller = PollingConfiguration.poller(
                fetcher, pages, parser, revisit, subscriptions, partitions, settings, clock, meters);
        partitions.addListener(poller);
        return poller;
    }

    @Bean
    SupervisedLoop pollerLoop(Poller poller) {
        return SupervisedLoop.forever("poller", Duration.ZERO, poller::startNext);
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
    EmbargoReleaser embargoReleaser(RawReleaseLookup rawReleases, InstantSource clock, MeterRegistry meters) {
        return new EmbargoReleaser(rawReleases::read, clock, meters);
    }

    @Bean
    PushReader pushReader(PushSettings settings) {
        return new PushReader(settings.defaultSource());
    }

    @Bean
    MeterBinder meters() {
        return registry -> ServiceMeter.registerAll(registry, IngestMeters.values());
    }

    @Bean
    MeterBinder feedGauges(OwnedPartitions partitions, Poller poller) {
        return registry -> Arrays.stream(FeedCondition.values())
                .forEach(condition -> IngestMeters.FEEDS.watch(
                        registry,
                        IngestMeters.FEEDS.tags(condition.word()),
                        () -> count(partitions, poller, condition)));
    }

    private static double count(OwnedPartitions partitions, Poller poller, FeedCondition condition) {
        return partitions.active().stream()
                .flatMap(partition -> partition.feeds().stream()
                        .map(feed -> poller.holdOf(feed, partition).isPresent()
                                ? FeedCondition.HELD
                                : partition.stateOf(feed.id()).health().condition()))
                .filter(each -> each == condition)
                .count();
    }
}
