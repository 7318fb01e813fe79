/** XML feeds as a head and a row of elements, whatever shape the XML was in. */
@NullMarked
package org.communique.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
