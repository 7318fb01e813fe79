/**
 * Plumbing of every service, the same in each: {@code failure} puts failures into words, {@code loop} keeps background
 * work alive, {@code availability} reports outages, {@code kafka} has the admin client, topics and Kafka's health,
 * {@code deadletter} writes and reads dead letters, {@code brake} pauses a stage with too many of them, {@code redrive}
 * processes them again, {@code lag} measures the lag of a stage, {@code http} guards requests, {@code charset} decodes bytes,
 * {@code body} reads requests, {@code problem} refuses them, {@code meter} specifies meters, {@code trace} ties log lines to a
 * release. Common settings are in {@code service-kit.yml}. Spring Boot's auto-configuration switches all of it on by the
 * presence of this module.
 */
@NullMarked
package org.communique.kit;

import org.jspecify.annotations.NullMarked;
