/** Answers of servers, or the reason for none: a page shows one part without, and the others whole. Few files, since the
 * servers have packages of their own. */
@NullMarked
package org.communique.console.remote;

import org.jspecify.annotations.NullMarked;
