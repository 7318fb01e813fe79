/** Bodies of requests: limited in size, in time, and in their bytes together; and their text. */
@NullMarked
package org.communique.kit.body;

import org.jspecify.annotations.NullMarked;
