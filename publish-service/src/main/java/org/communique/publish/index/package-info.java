/** The index: its blueprint (mapping, settings, aliases), and its provisioning by it. */
@NullMarked
package org.communique.publish.index;

import org.jspecify.annotations.NullMarked;
