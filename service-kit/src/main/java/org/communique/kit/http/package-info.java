/** Checks of HTTP requests before any of them reaches a controller. */
@NullMarked
package org.communique.kit.http;

import org.jspecify.annotations.NullMarked;
