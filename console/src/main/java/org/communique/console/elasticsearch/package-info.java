/** Questions to the index; few files, since the typed client has the words for them. */
@NullMarked
package org.communique.console.elasticsearch;

import org.jspecify.annotations.NullMarked;
