/**
 * Contracts between the services. {@code release} identifies a release, {@code tag} holds the results of the
 * enrichment, {@code event} combines both into the records of the topics, {@code wire} has topics, event types and
 * headers. Each package knows only the ones before it.
 */
@NullMarked
package org.communique.contracts;

import org.jspecify.annotations.NullMarked;
