/** Near duplicates: which earlier release a document nearly repeats. It is linked to it, never merged with it. */
@NullMarked
package org.communique.publish.nearduplicate;

import org.jspecify.annotations.NullMarked;
