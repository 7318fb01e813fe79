/** Recognition of the people, organisations and places in a release. */
@NullMarked
package org.communique.enrich.entity;

import org.jspecify.annotations.NullMarked;
