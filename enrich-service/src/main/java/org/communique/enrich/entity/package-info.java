/** Who and what a release speaks of: people, organisations, places. */
@NullMarked
package org.communique.enrich.entity;

import org.jspecify.annotations.NullMarked;
