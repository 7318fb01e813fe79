/** From a Kafka record to a document for the index, or to the reason why it can't be one. */
@NullMarked
package org.communique.publish.document;

import org.jspecify.annotations.NullMarked;
