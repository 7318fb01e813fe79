package org.communique.kit.kafka;

import org.communique.contracts.wire.Stage;

/**
 * Stage of a service and its consumer group; a bean of each service with one.
 *
 * @param stage of the pipeline
 * @param group id of the consumer group
 */
public record ConsumingStage(Stage stage, String group) {}
