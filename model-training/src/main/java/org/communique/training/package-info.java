/** Training of the name model. START HERE: {@link org.communique.training.TrainNames}. */
@NullMarked
package org.communique.training;

import org.jspecify.annotations.NullMarked;
