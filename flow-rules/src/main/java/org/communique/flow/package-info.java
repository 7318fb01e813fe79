/** The order of packages, as a rule that a test can hold. */
@NullMarked
package org.communique.flow;

import org.jspecify.annotations.NullMarked;
