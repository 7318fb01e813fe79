/** The steps one after the other: from a raw release to an enriched one. */
@NullMarked
package org.communique.enrich.pipeline;

import org.jspecify.annotations.NullMarked;
