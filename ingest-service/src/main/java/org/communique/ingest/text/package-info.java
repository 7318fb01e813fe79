/** From bytes to characters, where senders say one charset and use another. */
@NullMarked
package org.communique.ingest.text;

import org.jspecify.annotations.NullMarked;
