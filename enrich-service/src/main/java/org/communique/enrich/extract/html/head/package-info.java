/** Metadata of a page: JSON-LD, OpenGraph, meta and link elements. */
@NullMarked
package org.communique.enrich.extract.html.head;

import org.jspecify.annotations.NullMarked;
