/** How good each step is on texts that people labelled; runs only where those texts are. */
package org.communique.enrich.corpus;
