package org.lectern.server.policy;

import java.time.Instant;
import java.util.UUID;
import org.lectern.rulebook.Rulebook;

/**
 * The version of the policy that counts now, with the guards of its jurisdiction; {@code version} is what a decision cites, {@code ballot}
 * what is voted on meanwhile.
 */
public record PolicyInForce(UUID version, Instant since, Rulebook rulebook, Ballot ballot) {}
