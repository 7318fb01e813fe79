package org.communique.pipeline;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.communique.contracts.wire.KafkaTopic;

/** Enrich and publish between a broker and a node, to be killed and started again. */
public final class RedriveStack {

    private static final int PARTITIONS = 6;

    private final ServiceProcess enrich;
    private final ServiceProcess publish;
    private final URI node;

    private RedriveStack(ServiceProcess enrich, ServiceProcess publish, URI node) {
        this.enrich = enrich;
        this.publish = publish;
        this.node = node;
    }

    /** Starts both and waits until they are ready. */
    public static RedriveStack start(String broker, URI node) {
        declareRawTopic(broker);
        var kafka = "--spring.kafka.bootstrap-servers=" + broker;
        var stack = new RedriveStack(
                new ServiceProcess(Service.ENRICH, List.of(kafka, "--communique.instance=trial")),
                new ServiceProcess(Service.PUBLISH, List.of(kafka, "--spring.elasticsearch.uris=" + node)),
                node);
        stack.enrich.start();
        stack.publish.start();
        stack.enrich.awaitReady();
        stack.publish.awaitReady();
        return stack;
    }

    /** As ingest declares it. */
    private static void declareRawTopic(String broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(KafkaTopic.Name.RELEASES_RAW, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns an address of enrich. */
    public URI enrich(String path) {
        return enrich.uri(path);
    }

    /** Kills a service, and starts it again. */
    public void restart(String name) {
        var service = name.equals("enrich") ? enrich : publish;
        service.kill();
        service.start();
    }

    /** Returns the number of documents in the index. */
    public int documents() {
        Http.post(node.resolve("/releases-write/_refresh"), "application/json", "");
        return Http.get(node.resolve("/releases-write/_count"))
                .json()
                .path("count")
                .asInt();
    }

    /** Kills both. */
    public void kill() {
        enrich.kill();
        publish.kill();
    }
}
