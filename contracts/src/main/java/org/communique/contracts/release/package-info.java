/** What every release has: who it is, where it came from, when it was said, whether it may be shown. */
@NullMarked
package org.communique.contracts.release;

import org.jspecify.annotations.NullMarked;
