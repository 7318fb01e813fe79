package org.communique.console.deadletter;

import java.util.List;

/** Redrives and discards of a stage, the newest first. */
record ActList(List<Act> operations) {}
