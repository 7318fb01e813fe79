/** What ties the work of several services on one release together: fields of log lines and traces. */
@NullMarked
package org.communique.kit.trace;

import org.jspecify.annotations.NullMarked;
