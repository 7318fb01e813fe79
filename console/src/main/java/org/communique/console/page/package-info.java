/** Layout and navigation of every page, pages of errors, and live parts of pages. */
@NullMarked
package org.communique.console.page;

import org.jspecify.annotations.NullMarked;
