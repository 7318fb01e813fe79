/** Near duplicates: links from a document to the earlier release it nearly repeats. Documents are never merged. */
@NullMarked
package org.communique.publish.nearduplicate;

import org.jspecify.annotations.NullMarked;
