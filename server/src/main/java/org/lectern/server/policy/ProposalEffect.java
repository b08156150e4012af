package org.lectern.server.policy;

import java.util.List;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.words.Messages;

/** Says what a proposed version would have done with what was taken in and decided; a module above knows. */
@FunctionalInterface
public interface ProposalEffect {

    /** In sentences that name no comment. */
    List<String> of(OrganisationId organisation, Proposal proposal, Messages messages);
}
