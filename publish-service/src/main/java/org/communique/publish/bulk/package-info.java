/** Bulk requests and the outcome of each document. */
@NullMarked
package org.communique.publish.bulk;

import org.jspecify.annotations.NullMarked;
