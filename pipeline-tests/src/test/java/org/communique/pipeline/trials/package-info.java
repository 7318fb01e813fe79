/**
 * Instances of ingest that are killed, stopped and woken up at random moments while publishers go on publishing:
 * afterwards everything that was published is there, once. START HERE: {@link
 * org.communique.pipeline.trials.KillTrials}.
 */
@NullMarked
package org.communique.pipeline.trials;

import org.jspecify.annotations.NullMarked;
