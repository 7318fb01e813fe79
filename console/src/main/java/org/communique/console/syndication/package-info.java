/** Searches as feeds: Atom, RSS, JSON Feed, and a live stream of events. */
@NullMarked
package org.communique.console.syndication;

import org.jspecify.annotations.NullMarked;
