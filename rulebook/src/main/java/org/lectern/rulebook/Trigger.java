package org.lectern.rulebook;

/** What begins a duty or a procedure, and how the product learns that it has happened. */
public enum Trigger implements Word {
    /** A comment of the public that asks something of the library was taken in. */
    NEEDS_RESPONSE(Source.PROGRAM, CaseKind.RESPONSE),
    /** Somebody does not know how to go on with a comment or a draft, and asks. */
    ASKED(Source.PERSON, CaseKind.CONSULT),
    /** Somebody says that a post or an answer is wrong. */
    ERROR_REPORTED(Source.PERSON, CaseKind.DUTY),
    CONCERN_REPORTED(Source.PERSON, CaseKind.CONCERN),
    INCIDENT_REPORTED(Source.PERSON, CaseKind.INCIDENT),
    /** Somebody behaves badly on a channel. */
    ABUSE_REPORTED(Source.PERSON, CaseKind.HARASSMENT),
    /** Somebody who works for the library is harassed, or drawn into a heated matter. */
    HARASSED(Source.PERSON, CaseKind.HARASSMENT),
    /** Talk may grow into a crisis. */
    CHATTER_REPORTED(Source.PERSON, CaseKind.CRISIS),
    /** A notice came that something infringes a copyright. */
    NOTICE_RECEIVED(Source.PERSON, CaseKind.COPYRIGHT),
    /** A message of the press is passed on. */
    FORWARDED(Source.PERSON, CaseKind.PRESS),
    /** Somebody suggests what social media could be used for. */
    USE_PROPOSED(Source.PERSON, CaseKind.DUTY),
    /** Somebody asks for leave to begin a new use. */
    PROPOSED(Source.PERSON, CaseKind.PROPOSAL),
    CONDUCT_OPENED(Source.PERSON, CaseKind.CONDUCT),
    PERSON_LEFT(Source.PERSON, CaseKind.HANDOVER),
    /** Somebody takes back their yes to a photo. */
    PERMISSION_WITHDRAWN(Source.PERSON, CaseKind.DUTY),
    POLICY_IN_FORCE(Source.PROGRAM, CaseKind.DUTY),
    PERSON_JOINED(Source.PROGRAM, CaseKind.DUTY),
    /** The date on which the clause's register is to be looked at again. */
    REVIEW_DUE(Source.PROGRAM, CaseKind.DUTY),
    /** A week of posts and answers is over. */
    WEEK_ENDS(Source.PROGRAM, CaseKind.DUTY),
    TERM_BEGINS(Source.NONE, CaseKind.DUTY),
    TERM_ENDS(Source.NONE, CaseKind.HANDOVER),
    /** A question was found in a mention. */
    MENTION_ASKS(Source.NONE, CaseKind.DUTY),
    /** Talk on a topic is above its usual level, or turns hostile. */
    ALERT(Source.NONE, CaseKind.CRISIS),
    /** A further step against somebody is considered. */
    STEP_CONSIDERED(Source.NONE, CaseKind.INVESTIGATION),
    /** A package for the authorities is asked for after a threat. */
    PACKAGE_ASKED(Source.NONE, CaseKind.INCIDENT),
    /** An act waits for somebody who has no part in it. */
    ACT_HELD(Source.NONE, CaseKind.REVIEW);

    /** How the product learns of it. */
    public enum Source {
        /** The program sees it by itself. */
        PROGRAM,
        /** A person says so. */
        PERSON,
        /** Nothing tells it yet: what it begins is planned. */
        NONE
    }

    private final Source source;
    private final CaseKind kind;

    Trigger(Source source, CaseKind kind) {
        this.source = source;
        this.kind = kind;
    }

    public Source source() {
        return source;
    }

    /** The kind of case that a duty after it opens. */
    public CaseKind kind() {
        return kind;
    }

    /** Whether saying so is the first step of a procedure: asking, forwarding, proposing, opening. */
    public boolean isFirstStep() {
        return switch (this) {
            case ASKED, FORWARDED, HARASSED, PROPOSED, CONDUCT_OPENED -> true;
            case NEEDS_RESPONSE,
                    ERROR_REPORTED,
                    CONCERN_REPORTED,
                    INCIDENT_REPORTED,
                    ABUSE_REPORTED,
                    CHATTER_REPORTED,
                    NOTICE_RECEIVED,
                    USE_PROPOSED,
                    PERSON_LEFT,
                    PERMISSION_WITHDRAWN,
                    POLICY_IN_FORCE,
                    PERSON_JOINED,
                    REVIEW_DUE,
                    WEEK_ENDS,
                    TERM_BEGINS,
                    TERM_ENDS,
                    MENTION_ASKS,
                    ALERT,
                    STEP_CONSIDERED,
                    PACKAGE_ASKED,
                    ACT_HELD -> false;
        };
    }

    /** Whether somebody may say so of one comment; a question about one is asked where it stands. */
    public boolean ofComment() {
        return switch (this) {
            case CONCERN_REPORTED,
                    INCIDENT_REPORTED,
                    ABUSE_REPORTED,
                    HARASSED,
                    CHATTER_REPORTED,
                    NOTICE_RECEIVED,
                    FORWARDED -> true;
            case NEEDS_RESPONSE,
                    ASKED,
                    ERROR_REPORTED,
                    USE_PROPOSED,
                    PROPOSED,
                    CONDUCT_OPENED,
                    PERSON_LEFT,
                    PERMISSION_WITHDRAWN,
                    POLICY_IN_FORCE,
                    PERSON_JOINED,
                    REVIEW_DUE,
                    WEEK_ENDS,
                    TERM_BEGINS,
                    TERM_ENDS,
                    MENTION_ASKS,
                    ALERT,
                    STEP_CONSIDERED,
                    PACKAGE_ASKED,
                    ACT_HELD -> false;
        };
    }

    /** Whether each person in the role owes it for themselves: one case each. */
    public boolean each() {
        return this == POLICY_IN_FORCE || this == PERSON_JOINED;
    }
}
