/** Dead letters: groups, records, dry run, redrive, discard, and what became of each record. The stages do it; this shows it. */
@NullMarked
package org.communique.console.deadletter;

import org.jspecify.annotations.NullMarked;
