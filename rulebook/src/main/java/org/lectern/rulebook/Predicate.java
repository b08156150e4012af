package org.lectern.rulebook;

import java.time.Period;
import java.util.Set;

/** One thing that a gate can ask; the list is closed. */
public sealed interface Predicate {

    /** What the attempt and the rulebook answer by themselves. */
    sealed interface OfAttempt extends Predicate {}

    /** What only the server knows; see {@link Facts}. */
    sealed interface Fact extends Predicate {}

    /** A clause is cited, with a ground of it that can be cited for the act. */
    record Cited() implements OfAttempt {}

    /** The clause cited is one of these. */
    record ClauseIs(Set<String> clauses) implements OfAttempt {}

    /** The label of the ground cited is one of these. */
    record LabelIs(Set<Label> labels) implements OfAttempt {}

    /** Something noticed in the item names the clause cited. */
    record Supported() implements OfAttempt {}

    /** One of these labels was noticed in the item, whether or not a clause names it; of what the library says, in its own words. */
    record NoticedAs(Set<Label> labels) implements OfAttempt {}

    /** One of these labels was noticed in the comment that is answered. */
    record Answering(Set<Label> labels) implements OfAttempt {}

    /** The ground cited rests on what the author thinks. */
    record Viewpoint() implements OfAttempt {}

    /** The person who acts has one of these roles. */
    record RoleIs(Set<String> roles) implements Fact {}

    /** The channel belongs to one of these units. */
    record UnitIs(Set<String> units) implements Fact {}

    /** Somebody who is neither decider, subject nor author has agreed to this act. */
    record SecondPerson() implements Fact {}

    /** The text reads as criticism; a gate takes unknown for yes. */
    record Criticism() implements Fact {}

    /** Counsel's setting allows grounds that rest on viewpoint. */
    record CounselAllows() implements Fact {}

    /** The item or the person has a case of this kind in this state. */
    record CaseIs(CaseKind kind, CaseState state) implements Fact {}

    /** A person has stated this about the item, on record. */
    record Attested(Attestation attestation) implements Fact {}

    record Has(Field field) implements Fact {}

    /** What the act concerns is on the list of this name. */
    record Listed(String list) implements Fact {}

    record Acknowledged(Subject subject) implements Fact {}

    record CapacityIs(Set<Capacity> capacities) implements Fact {}

    /** At least this many upheld decisions under a clause ({@code any}: under all) within the period. */
    record Upheld(String family, int times, Period period) implements Fact {}

    /** What the act concerns happened no longer ago than this. */
    record Within(Period period) implements Fact {}

    /** The posted statement was last seen on the channel as it should be. */
    record NoticeVerified() implements Fact {}

    /** The item as received is committed to the record. */
    record Preserved() implements Fact {}

    /** The item or draft was written by one of these. */
    record FromIs(Set<Speaker> speakers) implements Fact {}
}
