/** The draft of a release, the contract of steps, and the pipeline that runs them in order. */
@NullMarked
package org.communique.enrich.pipeline;

import org.jspecify.annotations.NullMarked;
