/**
 * Redrives and discards of dead letters, the same in each stage. An operation is a record in the stage's topic of state, so
 * every instance knows it and goes on with it: each one with the dead letters of its own partitions.
 */
@NullMarked
package org.communique.kit.redrive;

import org.jspecify.annotations.NullMarked;
