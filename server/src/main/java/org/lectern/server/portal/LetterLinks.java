package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.server.people.Pace;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Texts;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** What holds for every page behind the link of a letter: whoever tries links is made to wait, and what is said there has its bounds. */
@Component
class LetterLinks {

    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_CONTACT = 300;

    private final Layouts layouts;
    private final Strangers strangers;
    private final Pace asking;
    private final Pace guessing;

    LetterLinks(Layouts layouts, Strangers strangers, Clock clock) {
        this.layouts = layouts;
        this.strangers = strangers;
        this.asking = new Pace(10, Duration.ofHours(1), clock);
        this.guessing = new Pace(20, Duration.ofMinutes(10), clock);
    }

    /** What was behind the link. Whoever tries links that do not exist is made to wait. */
    <T> T found(Optional<T> behind, HttpServletRequest request) {
        return behind.orElseThrow(() -> {
            boolean often = !guessing.take(strangers.of(request));
            return new Refusal(often ? Problem.TOO_OFTEN : Problem.LINK_USED);
        });
    }

    /** What somebody said, field by field as the form shows it again, and whether that was too often with this link. */
    record Said(Field words, Field contact, boolean often) {

        static final Said NOTHING = new Said(Field.empty(), Field.empty(), false);

        boolean fits() {
            return words.error() == null && contact.error() == null;
        }
    }

    /** Reads what was said with a link. */
    Said said(String link, String words, String contact) {
        String said = Texts.typed(words);
        String reach = Texts.typed(contact);
        return new Said(
                field(said, !said.isEmpty() && said.length() <= LONGEST_WORDS, "appeal.words.missing"),
                field(reach, reach.length() <= LONGEST_CONTACT, "appeal.contact.long"),
                !asking.take(link));
    }

    private Field field(String value, boolean fits, String key) {
        return fits ? Field.of(value) : Field.wrong(value, layouts.messages().text(key));
    }
}
