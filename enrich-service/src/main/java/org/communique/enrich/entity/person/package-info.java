/** Where a text speaks of people. */
@NullMarked
package org.communique.enrich.entity.person;

import org.jspecify.annotations.NullMarked;
