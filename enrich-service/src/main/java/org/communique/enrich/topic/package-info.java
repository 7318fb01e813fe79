/** Classification of a release by the IPTC Media Topics. */
@NullMarked
package org.communique.enrich.topic;

import org.jspecify.annotations.NullMarked;
