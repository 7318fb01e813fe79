/** What apps are told of the index: its fields, and the queries that are tried here as they are written there. */
@NullMarked
package org.communique.publish.reference;

import org.jspecify.annotations.NullMarked;
