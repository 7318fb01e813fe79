/** Automatic steps of a running newsroom, and their times. */
@NullMarked
package org.communique.newsroom.life;

import org.jspecify.annotations.NullMarked;
