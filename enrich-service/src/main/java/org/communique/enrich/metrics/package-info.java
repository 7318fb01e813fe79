/** What the service counts and times. */
@NullMarked
package org.communique.enrich.metrics;

import org.jspecify.annotations.NullMarked;
