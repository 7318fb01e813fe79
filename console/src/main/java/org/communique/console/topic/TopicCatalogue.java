package org.communique.console.topic;

import static java.util.stream.Collectors.summingLong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.communique.console.kafka.Broker;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.UnreachableException;
import org.communique.kit.failure.Durations;
import org.springframework.stereotype.Component;

/** All topics of the broker but its own, ours first. Thread-safe. */
@Component
final class TopicCatalogue {

    private static final int MOST_GROUPS = 50;

    private final Broker broker;

    TopicCatalogue(Broker broker) {
        this.broker = broker;
    }

    /**
     * Returns the topics.
     *
     * @throws UnreachableException when the broker does not answer; without sizes and groups alone, they are left out
     */
    List<TopicView> topics() throws UnreachableException {
        var names = broker.ask(admin -> admin.listTopics().names());
        var described = Inquiry.begin(
                () -> broker.ask(admin -> admin.describeTopics(names).allTopicNames()));
        var configs = Inquiry.begin(() -> configs(names));
        var sizes = Inquiry.begin(this::sizes);
        var groups = Inquiry.begin(this::groups);
        var topics = required(described.answer());
        var offsets = offsets(topics);
        var configurations = configs.answer().orElse(Map.of());
        var bytes = sizes.answer().orElse(Map.of());
        var readers = groups.answer().orElse(Map.of());
        return topics.values().stream()
                .map(topic -> new TopicView(
                        topic.name(),
                        KnownTopics.meaning(topic.name()),
                        topic.partitions().size(),
                        offsets.getOrDefault(topic.name(), 0L),
                        bytes.get(topic.name()),
                        retention(configurations.get(topic.name())),
                        List.copyOf(readers.getOrDefault(topic.name(), Set.of()))))
                .sorted(Comparator.comparingInt((TopicView topic) -> KnownTopics.order(topic.name()))
                        .thenComparing(TopicView::name))
                .toList();
    }

    private static <T> T required(Answer<T> answer) throws UnreachableException {
        return switch (answer) {
            case Answer.Reached<T>(var value) -> value;
            case Answer.Unreachable<T>(var reason) -> throw new UnreachableException("Topics", reason, null);
        };
    }

    private Map<String, Long> offsets(Map<String, TopicDescription> topics) throws UnreachableException {
        var partitions = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toUnmodifiableSet());
        var begins = broker.begins(partitions);
        return broker.ends(partitions).entrySet().stream()
                .collect(Collectors.groupingBy(
                        end -> end.getKey().topic(),
                        summingLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))));
    }

    private Map<String, Config> configs(Set<String> names) throws UnreachableException {
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return broker.ask(admin -> admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /** The largest replica of each partition, summed up. */
    private Map<String, Long> sizes() throws UnreachableException {
        var brokers = broker.ask(admin -> admin.describeCluster().nodes()).stream()
                .map(Node::id)
                .toList();
        var replicas = new HashMap<TopicPartition, Long>();
        for (var folders : broker.ask(admin -> admin.describeLogDirs(brokers).allDescriptions())
                .values()) {
            for (LogDirDescription folder : folders.values()) {
                folder.replicaInfos()
                        .forEach((partition, replica) -> replicas.merge(partition, replica.size(), Math::max));
            }
        }
        return replicas.entrySet().stream()
                .collect(Collectors.groupingBy(entry -> entry.getKey().topic(), summingLong(Map.Entry::getValue)));
    }

    private Map<String, Set<String>> groups() throws UnreachableException {
        var names = broker.ask(admin -> admin.listGroups().all()).stream()
                .filter(group -> !group.type().filter(GroupType.SHARE::equals).isPresent())
                .map(GroupListing::groupId)
                .sorted()
                .limit(MOST_GROUPS)
                .toList();
        var specs = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        names.forEach(name -> specs.put(name, new ListConsumerGroupOffsetsSpec()));
        var groups = new TreeMap<String, Set<String>>();
        if (specs.isEmpty()) {
            return groups;
        }
        broker.ask(admin -> admin.listConsumerGroupOffsets(specs).all())
                .forEach((group, offsets) -> topicsOf(offsets.keySet())
                        .forEach(topic -> groups.computeIfAbsent(topic, _ -> new TreeSet<>())
                                .add(group)));
        return groups;
    }

    private static Set<String> topicsOf(Set<TopicPartition> partitions) {
        var topics = new HashSet<String>();
        partitions.forEach(partition -> topics.add(partition.topic()));
        return topics;
    }

    private static String retention(@org.jspecify.annotations.Nullable Config config) {
        if (config == null) {
            return "not known";
        }
        var words = new ArrayList<String>();
        var policy = value(config, TopicConfig.CLEANUP_POLICY_CONFIG);
        if (policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            words.add("latest record of each key");
        }
        if (policy.contains(TopicConfig.CLEANUP_POLICY_DELETE)) {
            words.add(time(value(config, TopicConfig.RETENTION_MS_CONFIG)));
        }
        return String.join(", ", words);
    }

    private static String time(String millis) {
        return millis.startsWith("-") || millis.isEmpty()
                ? "for ever"
                : Durations.text(Duration.ofMillis(Long.parseLong(millis)));
    }

    private static String value(Config config, String name) {
        var entry = config.get(name);
        return entry == null || entry.value() == null ? "" : entry.value();
    }
}
