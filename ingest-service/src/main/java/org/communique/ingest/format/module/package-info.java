/** What feeds of several formats have in common: text and markup, dates, languages, Dublin Core, tombstones. */
@NullMarked
package org.communique.ingest.format.module;

import org.jspecify.annotations.NullMarked;
