/** Atom 1.0 (RFC 4287), and 0.3 where it differs only in names. */
@NullMarked
package org.communique.ingest.parse.atom;

import org.jspecify.annotations.NullMarked;
