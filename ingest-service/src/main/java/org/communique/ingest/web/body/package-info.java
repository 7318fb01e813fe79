/** Bodies of requests: bounded in size, in time, and in the bytes that all of them take together. */
@NullMarked
package org.communique.ingest.web.body;

import org.jspecify.annotations.NullMarked;
