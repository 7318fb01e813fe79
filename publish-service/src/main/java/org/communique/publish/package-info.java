/**
 * Enriched in, searchable out. START HERE: {@link org.communique.publish.publishing.BatchPublisher}.
 */
@NullMarked
package org.communique.publish;

import org.jspecify.annotations.NullMarked;
