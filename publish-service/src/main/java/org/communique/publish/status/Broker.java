package org.communique.publish.status;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.trouble.TransientFailure;
import org.springframework.kafka.core.KafkaAdmin;

/** The broker, as far as this service waits for it: declares the topics as soon as it can, then only knocks. */
final class Broker implements Runnable {

    private static final long PATIENCE_SECONDS = 5;

    private final KafkaAdmin declaration;
    private final Admin admin;
    private boolean declared;

    Broker(KafkaAdmin declaration, Admin admin) {
        this.declaration = declaration;
        this.admin = admin;
    }

    @Override
    public void run() {
        try {
            admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            declared = declared || declaration.initialize();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted", interruption);
        } catch (ExecutionException | TimeoutException | IllegalStateException failure) {
            throw new TransientFailure("the broker does not answer: " + FailureReason.of(failure), failure);
        }
    }
}
