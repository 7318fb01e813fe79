/** Documents in, one outcome each: the bulk request and everything it can answer. */
@NullMarked
package org.communique.publish.bulk;

import org.jspecify.annotations.NullMarked;
