/** Endpoints of dead letters, the same in each stage that has some. */
@NullMarked
package org.communique.kit.redrive.web;

import org.jspecify.annotations.NullMarked;
