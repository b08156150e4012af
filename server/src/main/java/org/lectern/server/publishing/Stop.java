package org.lectern.server.publishing;

/**
 * What the policy says against an answer as it stands.
 *
 * @param place where the clause stands in the policy
 * @param advises whether whoever stands by their words can send them all the same
 */
record Stop(String say, String place, boolean advises) {}
