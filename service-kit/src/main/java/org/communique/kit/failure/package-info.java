/**
 * Failures and durations in words for people, in one package since logs, health and problems of every service have them.
 */
@NullMarked
package org.communique.kit.failure;

import org.jspecify.annotations.NullMarked;
