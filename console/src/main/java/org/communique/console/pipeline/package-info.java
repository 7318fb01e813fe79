/** The first page: feeds to index as one picture, with rates, lag and health, the last hour, and recent events in words. */
@NullMarked
package org.communique.console.pipeline;

import org.jspecify.annotations.NullMarked;
