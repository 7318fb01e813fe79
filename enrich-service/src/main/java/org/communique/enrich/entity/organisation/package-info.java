/** Where a text speaks of organisations. */
@NullMarked
package org.communique.enrich.entity.organisation;

import org.jspecify.annotations.NullMarked;
