/** The main flow: {@link org.communique.publish.publishing.BatchPublisher} takes a polled batch and lets go of it when every record has an outcome. */
@NullMarked
package org.communique.publish.publishing;

import org.jspecify.annotations.NullMarked;
