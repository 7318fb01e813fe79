/** Answers that say no: problem+json (RFC 9457), each with what was found and what was expected. */
@NullMarked
package org.communique.ingest.web.problem;

import org.jspecify.annotations.NullMarked;
