/** Sign-in, the roles viewer and operator, and the headers that keep a page to its own scripts and styles. */
@NullMarked
package org.communique.console.security;

import org.jspecify.annotations.NullMarked;
