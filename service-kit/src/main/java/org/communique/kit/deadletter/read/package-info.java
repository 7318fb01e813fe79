/** Dead letters read back: an index of those in the topic, with the notes of what was done to each, and single records. */
@NullMarked
package org.communique.kit.deadletter.read;

import org.jspecify.annotations.NullMarked;
