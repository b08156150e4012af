package org.lectern.server.appeals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lectern.rulebook.Appealing;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;

/** Who may hear an appeal, and when what was said decides it; pure. */
public final class Hearing {

    private Hearing() {}

    /**
     * Who may hear it: whom the policy names, in its order, but nobody who had a part in the decision or has stepped aside. Where an
     * officer is to hear it and none of those is left, whoever else may put comments back.
     */
    public static List<Member> hearers(Appealing policy, List<Member> members, Set<UUID> tookPart, List<Say> says) {
        List<Member> free = members.stream()
                .filter(Member::signsIn)
                .filter(member -> !tookPart.contains(id(member)))
                .filter(member -> says.stream()
                        .noneMatch(say -> say.person().equals(id(member)) && say.says() == Say.Kind.RECUSED))
                .toList();
        List<Member> named = free.stream()
                .filter(member -> rank(policy, member) < policy.heardBy().size())
                .sorted(Comparator.comparingInt(member -> rank(policy, member)))
                .toList();
        return switch (policy.way()) {
            case PANEL -> named;
            case BOARD -> List.of();
            case OFFICER ->
                named.isEmpty()
                        ? free.stream()
                                .filter(member -> member.permissions().contains(Permission.RESTORE))
                                .toList()
                        : named;
        };
    }

    /**
     * Whether those who may hear an open appeal cannot decide it: they are fewer than the policy asks for, or each has had their say and
     * nobody is left whose say could decide it, as somebody left.
     */
    static boolean tooFew(Appealing policy, List<Member> hearers, List<Say> says) {
        return hearers.size() < Math.max(1, policy.quorum())
                || hearers.stream()
                        .allMatch(member ->
                                says.stream().anyMatch(say -> say.person().equals(id(member))));
    }

    private static UUID id(Member member) {
        return member.person().id().value();
    }

    private static int rank(Appealing policy, Member member) {
        List<String> roles = policy.heardBy();
        for (int i = 0; i < roles.size(); i++) {
            if (member.holds(roles.get(i))) {
                return i;
            }
        }
        return roles.size();
    }

    /**
     * What the says of those who may hear it decide. It takes the quorum; more than half of all who may hear it overturn, and half are
     * enough for the decision to stand, as the others could not overturn it any more.
     */
    static Optional<Say.Kind> decided(Appealing policy, int hearers, List<Say> says) {
        long overturn = count(says, Say.Kind.OVERTURN::equals);
        long stands = count(says, Say.Kind.STANDS::equals);
        if (overturn + stands < policy.quorum()) {
            return Optional.empty();
        }
        if (policy.way() == Appealing.Way.OFFICER) {
            return Optional.of(overturn > 0 ? Say.Kind.OVERTURN : Say.Kind.STANDS);
        }
        return overturn * 2 > hearers
                ? Optional.of(Say.Kind.OVERTURN)
                : stands * 2 >= hearers ? Optional.of(Say.Kind.STANDS) : Optional.empty();
    }

    /** Why it was decided so, in the words of those who said so. */
    static String reasons(List<Say> says, Say.Kind outcome) {
        return says.stream()
                .filter(say -> say.says() == outcome)
                .map(Say::reason)
                .collect(Collectors.joining("\n"));
    }

    private static long count(List<Say> says, Predicate<Say.Kind> wanted) {
        return says.stream().map(Say::says).filter(wanted).count();
    }
}
