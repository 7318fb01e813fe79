/**
 * Finder of English names by a model trained on releases: a linear-chain conditional random field over hashed features.
 * {@code ./run train-names} trains it; a change of tokens or features needs a new model.
 */
@NullMarked
package org.communique.enrich.entity.trained;

import org.jspecify.annotations.NullMarked;
