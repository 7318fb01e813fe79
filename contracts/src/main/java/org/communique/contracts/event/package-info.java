/** Records of the release topics: raw release, enriched release, withdrawal. */
@NullMarked
package org.communique.contracts.event;

import org.jspecify.annotations.NullMarked;
