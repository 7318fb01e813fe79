/** Article pages: fetched within limits of memory, and their main text. */
@NullMarked
package org.communique.ingest.article;

import org.jspecify.annotations.NullMarked;
