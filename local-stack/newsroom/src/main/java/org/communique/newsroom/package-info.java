/** Sample publisher of press releases, alive while it runs. START HERE: {@link org.communique.newsroom.Newsroom}. */
@NullMarked
package org.communique.newsroom;

import org.jspecify.annotations.NullMarked;
