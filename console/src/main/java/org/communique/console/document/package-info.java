/** Releases as the index has them, and how a text is shown. Few files: shared by the pages about releases. */
@NullMarked
package org.communique.console.document;

import org.jspecify.annotations.NullMarked;
