/**
 * Finders of people, by introductions (honorific, function, first name, verb of saying) and by repetition of a name.
 */
@NullMarked
package org.communique.enrich.entity.person;

import org.jspecify.annotations.NullMarked;
