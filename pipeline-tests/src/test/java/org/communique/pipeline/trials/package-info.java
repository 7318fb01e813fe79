/**
 * Trials of exactly-once ingestion: instances of ingest are killed, paused and resumed at random moments under
 * continuous publishing; afterwards every published state is there, once. START HERE: {@link
 * org.communique.pipeline.trials.KillTrials}.
 */
@NullMarked
package org.communique.pipeline.trials;

import org.jspecify.annotations.NullMarked;
