package org.lectern.server.appeals;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.rulebook.Appealing;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** What came of an appeal, in words for who appealed. */
@Component
public class Outcomes {

    /** Line by line: the outcome, why, and what becomes of the comment. */
    public List<String> lines(Appeal appeal, Messages messages) {
        return Stream.of(
                        byWay(messages, "appeal.ended." + appeal.state().name(), appeal.way()),
                        appeal.state() == AppealState.WITHDRAWN
                                        || appeal.reason().isBlank()
                                ? ""
                                : messages.text("letter.reason", appeal.reason()),
                        afterwards(appeal, messages),
                        messages.text("appeal.filed.reference", appeal.number()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** A text that says who hears an appeal, or heard it; where it is nobody in particular, the one without a way. */
    public static String byWay(Messages messages, String key, Appealing.Way way) {
        String known = key + "." + way.word();
        return messages.text(messages.has(known) ? known : key);
    }

    private static String afterwards(Appeal appeal, Messages messages) {
        return switch (appeal.state()) {
            case OVERTURNED ->
                appeal.notRestored() == null
                        ? messages.text("letter.restored")
                        : LetterText.notRestored(messages, appeal.notRestored());
            case STANDS -> messages.text(LetterText.stands(appeal));
            case TO_HEAR, BEFORE_BOARD, WITHDRAWN -> "";
        };
    }
}
