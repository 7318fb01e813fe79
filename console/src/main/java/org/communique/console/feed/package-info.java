/** Feeds: their health and polls, and forms to register, change and pause them; ingest-service does as asked. */
@NullMarked
package org.communique.console.feed;

import org.jspecify.annotations.NullMarked;
