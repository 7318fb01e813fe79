/** What many measurements come to. */
@NullMarked
package org.communique.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
