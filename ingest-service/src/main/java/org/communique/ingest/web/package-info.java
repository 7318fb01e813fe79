/** The HTTP interface: what was asked, answered by the instance that owns it. */
@NullMarked
package org.communique.ingest.web;

import org.jspecify.annotations.NullMarked;
