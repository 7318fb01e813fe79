/** Figures, durations and times for people; one class, since every page writes them the same way. */
@NullMarked
package org.communique.console.text;

import org.jspecify.annotations.NullMarked;
