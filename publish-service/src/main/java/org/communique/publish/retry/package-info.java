/** Transient failures, the availability of dependencies, and work on another thread during a wait. */
@NullMarked
package org.communique.publish.retry;

import org.jspecify.annotations.NullMarked;
