/** Topics with their sizes and groups, and their records: the latest, those of a moment, those that match, and as they come. */
@NullMarked
package org.communique.console.topic;

import org.jspecify.annotations.NullMarked;
