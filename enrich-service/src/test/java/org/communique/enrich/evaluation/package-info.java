/** How an enrichment is measured on labelled texts, and how what was measured is told. */
package org.communique.enrich.evaluation;
