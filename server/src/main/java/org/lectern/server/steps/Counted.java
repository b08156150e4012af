package org.lectern.server.steps;

import org.lectern.server.inbox.Item;
import org.lectern.server.moderation.Decision;

/** A decision that took a comment of an account down, and whether it counts. */
record Counted(Decision decision, Item item, Standing standing) {}
