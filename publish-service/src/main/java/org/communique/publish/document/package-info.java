/** Documents of the index, read from Kafka records, or the reason for their rejection. */
@NullMarked
package org.communique.publish.document;

import org.jspecify.annotations.NullMarked;
