/** Parsers of untrusted text: charsets, HTML, JSON, URLs, within budgets. */
@NullMarked
package org.communique.ingest.text;

import org.jspecify.annotations.NullMarked;
