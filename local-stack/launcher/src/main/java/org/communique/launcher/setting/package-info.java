/** What the person who starts the stack may choose. */
@NullMarked
package org.communique.launcher.setting;

import org.jspecify.annotations.NullMarked;
