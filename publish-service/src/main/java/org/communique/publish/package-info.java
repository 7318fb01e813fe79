/**
 * Enriched in, searchable out. START HERE: {@link org.communique.publish.publishing.Publishing}.
 */
@NullMarked
package org.communique.publish;

import org.jspecify.annotations.NullMarked;
