/** The main flow: {@link org.communique.publish.publishing.BatchPublisher} publishes a polled batch until every record has an outcome. */
@NullMarked
package org.communique.publish.publishing;

import org.jspecify.annotations.NullMarked;
