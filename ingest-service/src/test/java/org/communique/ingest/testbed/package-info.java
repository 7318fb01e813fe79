/** What the tests with a real broker share: the service, a publisher, a reader of the topics. */
package org.communique.ingest.testbed;
