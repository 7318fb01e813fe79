/** Refusals of every service over HTTP: problem+json (RFC 9457), each with found and expected. */
@NullMarked
package org.communique.kit.problem;

import org.jspecify.annotations.NullMarked;
