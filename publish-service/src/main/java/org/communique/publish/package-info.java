/**
 * Enriched releases in, searchable documents out. START HERE:
 * {@link org.communique.publish.publishing.BatchPublisher}.
 *
 * <p>Packages, each of which depends only on those before it:
 *
 * <ol>
 *   <li>{@code metrics}: names of all meters
 *   <li>{@code retry}: availability, transient failures, back-off
 *   <li>{@code document}: documents of the index, read from records
 *   <li>{@code elasticsearch}: the client
 *   <li>{@code deadletter}: dead letters of this service
 *   <li>{@code index}: blueprint and provisioning of the index
 *   <li>{@code bulk}: bulk requests and the outcome of each document
 *   <li>{@code nearduplicate}: links to the earliest release
 *   <li>{@code scan}: scans of the topic, and the completeness of the index
 *   <li>{@code publishing}: the main flow
 *   <li>{@code redrive}: dead letters, published again; releases that are withheld
 *   <li>{@code rebuild}: rebuilds of the index from the topic
 *   <li>{@code status}: health, and {@code GET /index}
 * </ol>
 */
@NullMarked
package org.communique.publish;

import org.jspecify.annotations.NullMarked;
