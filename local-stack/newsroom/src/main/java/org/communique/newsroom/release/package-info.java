/** Publishers and releases, read from text files. */
@NullMarked
package org.communique.newsroom.release;

import org.jspecify.annotations.NullMarked;
