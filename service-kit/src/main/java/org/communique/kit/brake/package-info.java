/** Brake of a stage whose records become dead letters in great number: {@link org.communique.kit.brake.DeadLetterBrake}. */
@NullMarked
package org.communique.kit.brake;

import org.jspecify.annotations.NullMarked;
