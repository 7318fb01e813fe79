/** HTTP: addresses, conditional requests, compression. */
@NullMarked
package org.communique.newsroom.web;

import org.jspecify.annotations.NullMarked;
