package org.communique.contracts.event;

/**
 * Position of a record.
 *
 * @param topic its topic, {@code releases.raw}
 * @param partition its partition
 * @param offset its offset
 */
public record RawPosition(String topic, int partition, long offset) {}
