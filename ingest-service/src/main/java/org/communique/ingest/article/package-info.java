/** What a feed document holds that is new to us, its article pages, and what is to be said about it. */
@NullMarked
package org.communique.ingest.article;

import org.jspecify.annotations.NullMarked;
