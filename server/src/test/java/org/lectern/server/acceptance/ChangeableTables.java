package org.lectern.server.acceptance;

import java.util.List;

/** The tables that a person can change; log and mail are counted apart, as the program seals and sends meanwhile. */
final class ChangeableTables {

    static final List<String> ALL = List.of(
            "people.memberships",
            "people.roles",
            "people.hours",
            "people.providers",
            "people.guests",
            "hosting.invitations",
            "people.special_days",
            "attention.choices",
            "publishing.replies",
            "publishing.quotations",
            "publishing.consents",
            "publishing.prepared",
            "mail.servers",
            "policy.versions",
            "policy.votes",
            "policy.proposals",
            "policy.drafts",
            "policy.readings",
            "policy.read_clauses",
            "cases.docket",
            "procedures.matters",
            "procedures.steps",
            "channels.register",
            "channels.credentials",
            "inbox.items",
            "moderation.batches",
            "inbox.harmless",
            "moderation.saved_views",
            "moderation.settings",
            "moderation.pictures",
            "moderation.decisions",
            "moderation.second_looks",
            "moderation.sample_periods",
            "moderation.sample_draws",
            "moderation.differences",
            "appeals.rights",
            "appeals.letters",
            "appeals.filed",
            "appeals.says",
            "concerns.raised",
            "concerns.reports",
            "reports.years",
            "steps.persons",
            "steps.investigations",
            "steps.cited",
            "steps.objections",
            "steps.links",
            "steps.statements",
            "steps.packages");

    private ChangeableTables() {}
}
