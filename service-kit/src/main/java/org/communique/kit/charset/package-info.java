/** Text of bytes from outside: charsets by the WHATWG Encoding Standard, with one decoder for feeds, pages and pushes. */
@NullMarked
package org.communique.kit.charset;

import org.jspecify.annotations.NullMarked;
