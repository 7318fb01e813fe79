/** Properties of every release: identity, origin, content, dates, publishing status. */
@NullMarked
package org.communique.contracts.release;

import org.jspecify.annotations.NullMarked;
