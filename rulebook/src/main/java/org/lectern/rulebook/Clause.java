package org.lectern.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a policy and how it is practised. {@code place} is where it stands in the document, {@code asks} what it asks in the
 * rulebook's words and under {@code in} in other languages by their tag, {@code whyNot} the reason where it is declined (else empty), {@code keptBy} the guards of a jurisdiction profile
 * that keep it, {@code cites} the related documents that it stands on by their ids; {@code grounds} is null where it can be cited for no act.
 */
public record Clause(
        String policy,
        String id,
        String place,
        String asks,
        Map<String, String> in,
        List<How> how,
        String whyNot,
        List<Criterion> criteria,
        @Nullable Grounds grounds,
        List<String> keptBy,
        List<String> cites,
        List<Control> controls) {

    /** One sentence that can be tested, numbered from 1 within its clause. */
    public record Criterion(int number, String says) {}

    public Clause {
        in = Map.copyOf(in);
        cites = List.copyOf(cites);
    }

    /** What it asks, for a reader of this language. */
    public String asks(Locale reader) {
        return Languages.text(in, reader, asks);
    }

    /** The language of that text by its tag; null for the one that it was first written in. */
    public @Nullable String language(Locale reader) {
        return Languages.tag(in, reader);
    }

    public boolean declined() {
        return how.contains(How.DECLINED);
    }

    public List<Control.Gate> gates() {
        return of(Control.Gate.class);
    }

    public List<Control.Find> finds() {
        return of(Control.Find.class);
    }

    public List<Control.Show> shows() {
        return of(Control.Show.class);
    }

    private <C extends Control> List<C> of(Class<C> kind) {
        return controls.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
