package org.lectern.server.publishing;

import static org.lectern.server.publishing.db.Tables.QUOTATIONS;

import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Control;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.EntryId;
import org.lectern.server.log.Log;
import org.lectern.server.log.Payload;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Viewer;
import org.springframework.stereotype.Component;

/** Ties what the library quotes to the capture that it quotes. Everything here runs in the transaction that is open for the organisation. */
@Component
class Quotations {

    private static final String REGISTER = "quotations";
    private static final int FEWEST_WORDS = 3;

    private final DSLContext sql;
    private final Clock clock;
    private final Log log;
    private final Cases cases;
    private final Items items;
    private final Policies policies;
    private final Consents consents;

    Quotations(DSLContext sql, Clock clock, Log log, Cases cases, Items items, Policies policies, Consents consents) {
        this.sql = sql;
        this.clock = clock;
        this.log = log;
        this.cases = cases;
        this.items = items;
        this.policies = policies;
        this.consents = consents;
    }

    /** What an answer quotes: the comment whose case it names, else the one that it answers where that says what stands in quotation marks. */
    Quoting of(OrganisationId organisation, ItemId answered, String quotes, String text) {
        List<String> passages = QuotedWords.in(text);
        if (quotes.isEmpty()) {
            Item item = items.get(answered);
            List<String> theirs = passages.stream()
                    .filter(passage -> passage.split(" ", -1).length >= FEWEST_WORDS)
                    .filter(passage -> QuotedWords.standsIn(passage, item.text()))
                    .toList();
            return theirs.isEmpty() ? new Quoting.Nothing() : tied(organisation, item, theirs, text);
        }
        Optional<Item> named = cases.numbered(quotes)
                .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                .map(Case::subject)
                .map(ItemId::new)
                .map(items::get)
                .filter(item -> !item.sealed());
        if (named.isEmpty()) {
            return new Quoting.Wrong("answer.quotes.unknown", quotes);
        }
        Item item = named.get();
        return passages.isEmpty()
                ? new Quoting.Wrong("answer.quotes.no-marks", quotes)
                : passages.stream()
                        .filter(passage -> !QuotedWords.standsIn(passage, item.text()))
                        .findFirst()
                        .<Quoting>map(passage -> new Quoting.Wrong("answer.quotes.other-words", passage))
                        .orElseGet(() -> tied(organisation, item, passages, text));
    }

    private Quoting tied(OrganisationId organisation, Item item, List<String> passages, String text) {
        Optional<UUID> consent = consents.held(item.id()).map(Consents.Consent::id);
        boolean names = QuotedWords.names(text, item.author(), item.handle());
        if (names && consent.isEmpty() && asksForConsent(organisation)) {
            return new Quoting.Wrong("answer.quotes.no-consent", item.author());
        }
        Optional<Capture> capture = items.capture(item.capture());
        return capture.flatMap(one -> captured(item, one)
                        .<Quoting>map(entry ->
                                new Quoting.Quotes(item, one, entry, passages, names ? consent.orElse(null) : null)))
                .orElseGet(() -> new Quoting.Wrong("answer.quotes.no-capture", item.author()));
    }

    private boolean asksForConsent(OrganisationId organisation) {
        return policies.inForce(organisation).rulebook().all().stream()
                .flatMap(clause -> clause.controls().stream())
                .anyMatch(control -> control instanceof Control.Register register
                        && register.of().equals(REGISTER));
    }

    private Optional<EntryId> captured(Item item, Capture capture) {
        return log.about(item.id().toString()).stream()
                .filter(entry -> capture.sha256().equals(entry.values().get("sha256")))
                .map(SealedEntry::id)
                .reduce((_, later) -> later);
    }

    /** Keeps with an answer what it quotes, with an entry of its own. */
    void keep(Viewer viewer, Reply reply, Quoting.Quotes quote) {
        byte[] hash = HexFormat.of().parseHex(quote.capture().sha256());
        sql.insertInto(QUOTATIONS)
                .set(QUOTATIONS.ORGANISATION, viewer.organisation().value())
                .set(QUOTATIONS.REPLY, reply.id())
                .set(QUOTATIONS.ITEM, quote.item().id().value())
                .set(QUOTATIONS.REVISION, quote.item().revision())
                .set(QUOTATIONS.CAPTURE, hash)
                .set(QUOTATIONS.CAPTURE_ENTRY, quote.entry().value())
                .set(QUOTATIONS.PASSAGES, quote.passages().toArray(String[]::new))
                .set(QUOTATIONS.CONSENT, quote.consent())
                .set(QUOTATIONS.KEPT_AT, clock.instant())
                .onConflict(QUOTATIONS.ORGANISATION, QUOTATIONS.REPLY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        log.append(
                viewer.organisation(),
                quote.item().id().toString(),
                viewer.person().toString(),
                Payload.of(
                        ReplyKinds.QUOTED,
                        reply.id().toString(),
                        quote.item().id().toString(),
                        quote.item().revision(),
                        quote.capture().sha256(),
                        quote.entry().toString(),
                        quote.passages(),
                        quote.consent() == null ? null : quote.consent().toString()));
    }

    /** What an answer quotes, as it is kept. */
    record Kept(UUID item, EntryId entry, List<String> passages) {}

    Optional<Kept> of(UUID reply) {
        return sql.selectFrom(QUOTATIONS)
                .where(QUOTATIONS.REPLY.eq(reply))
                .fetchOptional(row ->
                        new Kept(row.getItem(), new EntryId(row.getCaptureEntry()), Arrays.asList(row.getPassages())));
    }
}
