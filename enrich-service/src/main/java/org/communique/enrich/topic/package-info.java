/** What a release is about, in the terms of the IPTC Media Topics. */
@NullMarked
package org.communique.enrich.topic;

import org.jspecify.annotations.NullMarked;
