/** Order of packages, as a rule for tests. */
@NullMarked
package org.communique.flow;

import org.jspecify.annotations.NullMarked;
