/** Bodies of requests: limited in size, in time, and in the bytes that all of them take together; and their text. */
@NullMarked
package org.communique.kit.body;

import org.jspecify.annotations.NullMarked;
