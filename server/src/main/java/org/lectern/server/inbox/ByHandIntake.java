package org.lectern.server.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Hash;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.platform.PlatformStatus;
import org.lectern.server.platform.ReceivedComment;
import org.lectern.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Takes in what a person brought from a platform, with the same captures, revisions, findings and cases as what a program received. */
@Component
public class ByHandIntake {

    private final Tenancy tenancy;
    private final Policies policies;
    private final Items items;
    private final TakeIn takeIn;

    ByHandIntake(Tenancy tenancy, Policies policies, Items items, TakeIn takeIn) {
        this.tenancy = tenancy;
        this.policies = policies;
        this.items = items;
        this.takeIn = takeIn;
    }

    /** What bringing a thread does or would do; {@code missing} are known comments that are up as far as is known and were not in it. */
    public record Result(int added, int changed, int known, List<Item> missing) {

        public Result {
            missing = List.copyOf(missing);
        }
    }

    /** What taking it in would do. */
    public Result preview(OrganisationId organisation, Brought brought) {
        return tenancy.in(organisation, () -> result(known(brought), recognised(brought), brought));
    }

    /** Takes it in; the same thread brought again adds nothing. Runs in the open transaction, or in one of its own. */
    public Result takeIn(OrganisationId organisation, Brought brought) {
        return tenancy.in(organisation, () -> {
            tenancy.lock(look(organisation, brought).turn());
            List<Item> known = known(brought);
            List<@Nullable String> ids = recognised(brought);
            Result result = result(known, ids, brought);
            keep(organisation, brought, known, ids);
            List<Item> now = known(brought);
            Set<String> missing =
                    result.missing().stream().map(Item::externalId).collect(Collectors.toSet());
            items.missed(values(result.missing()), brought.seenAt());
            items.met(
                    values(now.stream()
                            .filter(item ->
                                    !missing.contains(item.externalId()) && item.status() != PlatformStatus.GONE)
                            .toList()),
                    brought.seenAt());
            return result;
        });
    }

    /** Notes that a comment is no longer in a thread that was brought whole; its case asks under which clause. */
    public void gone(OrganisationId organisation, Brought brought, Item item) {
        tenancy.run(organisation, () -> takeIn.gone(look(organisation, brought), item));
    }

    private static List<UUID> values(List<Item> some) {
        return some.stream().map(item -> item.id().value()).toList();
    }

    private List<Item> known(Brought brought) {
        return items.underPost(brought.channel().id().value(), brought.post().externalId());
    }

    private List<@Nullable String> recognised(Brought brought) {
        return Recognition.of(
                known(brought).stream()
                        .map(item -> new Recognition.Known(item.externalId(), item.author(), item.text()))
                        .toList(),
                brought.comments().stream()
                        .map(one ->
                                new Recognition.Shown(DerivedText.plain(one.author()), DerivedText.plain(one.text())))
                        .toList());
    }

    private static Result result(List<Item> known, List<@Nullable String> ids, Brought brought) {
        Map<String, Item> byId = known.stream().collect(Collectors.toMap(Item::externalId, Function.identity()));
        int added = 0;
        int changed = 0;
        for (int i = 0; i < ids.size(); i++) {
            Item item = ids.get(i) == null ? null : byId.get(ids.get(i));
            added += item == null ? 1 : 0;
            changed += item != null
                            && !item.sealed()
                            && !sameWords(item, brought.comments().get(i))
                    ? 1
                    : 0;
        }
        Set<String> met = new HashSet<>();
        ids.stream().filter(Objects::nonNull).forEach(met::add);
        List<Item> missing = known.stream()
                .filter(item -> !met.contains(item.externalId()) && item.status() == PlatformStatus.VISIBLE)
                .toList();
        return new Result(added, changed, ids.size() - added - changed, missing);
    }

    private static boolean sameWords(Item item, BroughtComment shown) {
        return Recognition.sameWords(item.text(), DerivedText.plain(shown.text()));
    }

    private TakeIn.Look look(OrganisationId organisation, Brought brought) {
        return new TakeIn.Look(
                organisation,
                brought.channel().id(),
                policies.inForce(organisation),
                "by hand " + brought.post().url(),
                brought.seenAt());
    }

    private void keep(OrganisationId organisation, Brought brought, List<Item> known, List<@Nullable String> ids) {
        TakeIn.Look look = look(organisation, brought);
        if (!takeIn.knowsPost(brought.channel().id(), brought.post().externalId())) {
            takeIn.post(look, brought.post());
        }
        Map<String, Item> byId = known.stream().collect(Collectors.toMap(Item::externalId, Function.identity()));
        Set<String> used = new HashSet<>(byId.keySet());
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            all.add(id == null ? fresh(brought, i, used) : id);
        }
        for (int i = 0; i < all.size(); i++) {
            BroughtComment one = brought.comments().get(i);
            Item before = byId.get(all.get(i));
            String parent = one.answers() < 0 || one.answers() >= i ? null : all.get(one.answers());
            takeIn.comment(look, received(brought, one, all.get(i), known.size() + i, parent, before));
        }
    }

    /** An id for a comment that is new: what it says, and a number where its author has said it before under this post. */
    private static String fresh(Brought brought, int place, Set<String> used) {
        BroughtComment one = brought.comments().get(place);
        for (int n = 1; ; n++) {
            String what = String.join("\n", brought.post().externalId(), one.author(), one.text(), Integer.toString(n));
            String id = "by-hand-"
                    + Hash.sha256(what.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
            if (used.add(id)) {
                return id;
            }
        }
    }

    // Whoever owns a page still sees there what is hidden from others, so that seeing it again means nothing.
    private static PlatformStatus status(BroughtComment one, @Nullable Item before) {
        if (one.held()) {
            return PlatformStatus.HELD;
        }
        boolean hidden =
                before != null && (before.status() == PlatformStatus.HELD || before.status() == PlatformStatus.SPAM);
        return hidden && before != null ? before.status() : PlatformStatus.VISIBLE;
    }

    private static ReceivedComment received(
            Brought brought,
            BroughtComment one,
            String id,
            long order,
            @Nullable String parent,
            @Nullable Item before) {
        return new ReceivedComment(
                id,
                order,
                brought.post().externalId(),
                parent,
                one.author(),
                one.handle(),
                before != null && sameWords(before, one) ? before.text() : one.text(),
                one.url(),
                one.writtenAt(),
                status(one, before),
                one.bytes());
    }
}
