/** WebSub (W3C Recommendation of 23 January 2018), as a subscriber. */
@NullMarked
package org.communique.ingest.websub;

import org.jspecify.annotations.NullMarked;
