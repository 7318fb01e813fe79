/** Questions to ingest, enrich and publish, over HTTP. */
@NullMarked
package org.communique.console.service;

import org.jspecify.annotations.NullMarked;
