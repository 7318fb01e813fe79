/** The draft of a release, the contract of steps, and their pipeline. */
@NullMarked
package org.communique.enrich.pipeline;

import org.jspecify.annotations.NullMarked;
