/** XML feeds as a root and a list of elements, parsed leniently. */
@NullMarked
package org.communique.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
