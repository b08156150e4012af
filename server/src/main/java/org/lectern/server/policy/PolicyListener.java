package org.lectern.server.policy;

import org.lectern.server.database.OrganisationId;

/** Is told, in the same transaction, that a version of the policy has come into force. */
public interface PolicyListener {

    void inForce(OrganisationId organisation, PolicyInForce policy);
}
