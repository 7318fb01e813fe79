/** Settings of the stack from the command line and the environment. */
@NullMarked
package org.communique.launcher.setting;

import org.jspecify.annotations.NullMarked;
