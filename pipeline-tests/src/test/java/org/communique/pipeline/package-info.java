/**
 * Promises of the README, one journey each: the three services as processes of their own, a real broker, a real node,
 * and a newsroom driven by hand. START HERE: {@link org.communique.pipeline.PromisesIT}.
 */
@NullMarked
package org.communique.pipeline;

import org.jspecify.annotations.NullMarked;
