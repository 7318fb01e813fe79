/**
 * Finds English names with a model that was trained on releases: a linear-chain conditional random field over hashed
 * features. {@code ./run train-names} trains it anew; a change of tokens or features needs that.
 */
@NullMarked
package org.communique.enrich.entity.trained;

import org.jspecify.annotations.NullMarked;
