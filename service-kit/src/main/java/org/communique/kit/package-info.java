/**
 * Plumbing of every service, the same in each: {@code failure} says in words what went wrong, {@code loop} keeps
 * background work alive, {@code http} guards what HTTP lets in. Switched on by Spring Boot's auto-configuration as soon as this module is on the class path.
 */
@NullMarked
package org.communique.kit;

import org.jspecify.annotations.NullMarked;
