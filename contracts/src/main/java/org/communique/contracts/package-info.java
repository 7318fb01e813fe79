/**
 * What the services say to each other. {@code release} names a release, {@code tag} is what enrichment adds,
 * {@code event} puts both into records of the topics, {@code wire} says how a record travels. Each package knows only
 * the ones before it.
 */
@NullMarked
package org.communique.contracts;

import org.jspecify.annotations.NullMarked;
