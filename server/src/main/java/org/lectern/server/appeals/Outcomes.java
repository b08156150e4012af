package org.lectern.server.appeals;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** What came of an appeal, in words for who appealed. */
@Component
public class Outcomes {

    /** Line by line: the outcome, why, and what becomes of the comment. */
    public List<String> lines(Appeal appeal, Messages messages) {
        return Stream.of(
                        messages.text("appeal.ended." + appeal.state().name()),
                        appeal.state() == AppealState.WITHDRAWN
                                        || appeal.reason().isBlank()
                                ? ""
                                : messages.text("letter.reason", appeal.reason()),
                        afterwards(appeal, messages),
                        messages.text("appeal.filed.reference", appeal.number()))
                .filter(line -> !line.isBlank())
                .toList();
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
