/**
 * What Communiqué promises, one journey per promise: the three services as processes of their own, a real broker, a
 * real node, and a newsroom that the test drives by hand. START HERE: {@link org.communique.pipeline.PromisesIT}.
 */
@NullMarked
package org.communique.pipeline;

import org.jspecify.annotations.NullMarked;
