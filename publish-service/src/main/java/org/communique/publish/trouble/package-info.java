/** What passes by itself: who waits for what, since when, and how long until the next try. */
@NullMarked
package org.communique.publish.trouble;

import org.jspecify.annotations.NullMarked;
