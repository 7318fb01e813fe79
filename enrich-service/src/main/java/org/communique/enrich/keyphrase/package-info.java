/** The phrases that stand for a release. */
@NullMarked
package org.communique.enrich.keyphrase;

import org.jspecify.annotations.NullMarked;
