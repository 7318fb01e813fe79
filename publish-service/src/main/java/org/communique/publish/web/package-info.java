/** What can be asked for over HTTP beside the state of the index: rebuilds. */
@NullMarked
package org.communique.publish.web;

import org.jspecify.annotations.NullMarked;
