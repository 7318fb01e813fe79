/** What the service says of itself: {@code GET /index}, health, lag. */
@NullMarked
package org.communique.publish.status;

import org.jspecify.annotations.NullMarked;
