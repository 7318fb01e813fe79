/** Clean text, for headlines and bodies. */
@NullMarked
package org.communique.enrich.text;

import org.jspecify.annotations.NullMarked;
