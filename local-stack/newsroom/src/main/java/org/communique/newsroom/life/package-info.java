/** What happens by itself while the newsroom runs, and when. */
@NullMarked
package org.communique.newsroom.life;

import org.jspecify.annotations.NullMarked;
