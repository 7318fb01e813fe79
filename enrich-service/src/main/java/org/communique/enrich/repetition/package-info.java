/** What a source repeats from release to release: "about us", contacts, notices. It says nothing of the release. */
@NullMarked
package org.communique.enrich.repetition;

import org.jspecify.annotations.NullMarked;
