/** Which feeds there are: named by request or by configuration, kept in {@code feeds}. */
@NullMarked
package org.communique.ingest.registry;

import org.jspecify.annotations.NullMarked;
