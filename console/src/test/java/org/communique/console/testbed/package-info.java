/** What the tests of pages share: services that answer as they are told, and a console without servers. */
package org.communique.console.testbed;
