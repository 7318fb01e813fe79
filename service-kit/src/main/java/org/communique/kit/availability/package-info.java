/**
 * Availability of the dependencies of a service, in one package since health, logs and pauses of every service follow
 * from it.
 */
@NullMarked
package org.communique.kit.availability;

import org.jspecify.annotations.NullMarked;
