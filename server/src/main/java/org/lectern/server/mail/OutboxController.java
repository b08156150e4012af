package org.lectern.server.mail;

import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.mail.pages.OutboxPage;
import org.lectern.server.web.AccountPlace;
import org.lectern.server.web.AccountSource;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.RailPlace;
import org.lectern.server.web.RailSource;
import org.lectern.server.web.Times;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was sent, what waits, and - without a mail server - the links to hand over. Links open doors, so few may read this. */
@Controller
class OutboxController implements AccountSource {

    private static final int SHOWN = 100;

    private final Layouts layouts;
    private final Mail mail;

    OutboxController(Layouts layouts, Mail mail) {
        this.layouts = layouts;
        this.mail = mail;
    }

    @Bean
    static RailSource outboxInRail() {
        return _ -> List.of(new RailPlace(80, "mail", "rail.messages", "/outbox", 0, Permission.MANAGE_PEOPLE));
    }

    @GetMapping("/outbox")
    View outbox(Viewer viewer) {
        viewer.require(Permission.MANAGE_PEOPLE);
        Times times = layouts.times(viewer);
        return View.of(
                "mail/outbox.jte",
                new OutboxPage(
                        layouts.of(viewer, "outbox.title"),
                        mail.server(viewer.organisation()).isEmpty(),
                        mail.latest(viewer.organisation(), SHOWN).stream()
                                .map(message -> letter(message, times))
                                .toList()));
    }

    @Override
    public AccountPlace place(Viewer viewer) {
        return new AccountPlace(
                10, "messages.title", layouts.messages().text("messages.says"), "/account/messages", "messages.open");
    }

    /** What was written to the viewer themselves: all that goes by e-mail can be read here too. */
    @GetMapping("/account/messages")
    View own(Viewer viewer) {
        Times times = layouts.times(viewer);
        return View.of(
                "mail/messages.jte",
                new OutboxPage(
                        layouts.of(viewer, "messages.title"),
                        mail.server(viewer.organisation()).isEmpty(),
                        mail.to(viewer.organisation(), viewer.email(), SHOWN).stream()
                                .map(message -> letter(message, times))
                                .toList()));
    }

    private OutboxPage.Letter letter(Message message, Times times) {
        return new OutboxPage.Letter(
                message.id().toString(),
                message.recipient(),
                message.subject(),
                message.body().replace(Links.GONE, layouts.messages().text("outbox.link.gone")),
                links(message.body()),
                times.at(message.createdAt()),
                switch (message.state()) {
                    case WAITING -> "clock";
                    case SENT -> "circle-check";
                    case SHOWN -> "eye";
                    case REFUSED -> "alert-triangle";
                },
                switch (message.state()) {
                    case WAITING -> Tone.CLOCK;
                    case SENT -> Tone.DONE;
                    case SHOWN -> Tone.QUIET;
                    case REFUSED -> Tone.CLOCK;
                },
                state(message),
                message.problem());
    }

    private List<OutboxPage.Link> links(String body) {
        return Links.in(body).stream()
                .map(href -> new OutboxPage.Link(layouts.messages().text("outbox.link"), href))
                .toList();
    }

    private String state(Message message) {
        return layouts.messages()
                .text(
                        switch (message.state()) {
                            case WAITING -> message.problem() == null ? "outbox.waits" : "outbox.tries";
                            case SENT -> "outbox.sent";
                            case SHOWN -> "outbox.shown";
                            case REFUSED -> "outbox.refused";
                        });
    }
}
