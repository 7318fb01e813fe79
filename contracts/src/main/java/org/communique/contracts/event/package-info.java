/** The records of the release topics: a raw release, an enriched release, a withdrawal. */
@NullMarked
package org.communique.contracts.event;

import org.jspecify.annotations.NullMarked;
