/** Statistics of measurements. */
@NullMarked
package org.communique.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
