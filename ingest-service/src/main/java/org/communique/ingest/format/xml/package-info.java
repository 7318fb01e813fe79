/** XML feeds as a head and a row of elements, whatever shape the XML was in. */
@NullMarked
package org.communique.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
