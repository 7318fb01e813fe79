/** What a reader gets out of a release's page or text before anything is added: its words and what they say of it. */
@NullMarked
package org.communique.enrich.extract;

import org.jspecify.annotations.NullMarked;
