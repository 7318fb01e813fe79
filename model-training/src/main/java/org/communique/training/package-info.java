/** Training of the model of names. START HERE: {@link org.communique.training.TrainNames}. */
@NullMarked
package org.communique.training;

import org.jspecify.annotations.NullMarked;
