package org.lectern.detection.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lectern.detection.Label;
import org.lectern.detection.model.Output;

/**
 * A text with what is known about it.
 *
 * @param source the collection it comes from
 * @param group what must not be torn apart between learning and measuring: the post, the pair
 * @param author name and handle with a tab between them, or empty
 * @param weight how much it counts in learning
 * @param known for each output 1 where it holds, 0 where it does not, -1 where nothing is known
 * @param note the mark of its collection, for the tables of figures
 */
record Example(
        Source source, String group, String text, String post, String author, float weight, byte[] known, String note) {

    static final byte YES = 1;
    static final byte NO = 0;
    static final byte UNKNOWN = -1;

    /** What a helper learns from collections near to the task, and the output it helps. */
    private static final Map<Output, Output> NEAR = Map.of(
            Output.NEAR_HATE, Output.HATE,
            Output.NEAR_THREAT, Output.THREAT,
            Output.NEAR_SPAM, Output.SPAM,
            Output.NEAR_TOXIC, Output.TOXIC);

    Example {
        byte[] all = known.clone();
        NEAR.forEach((near, output) -> all[near.ordinal()] = source.isNear() ? all[output.ordinal()] : UNKNOWN);
        known = all;
    }

    static byte[] allOf(byte value) {
        byte[] known = new byte[Output.count()];
        Arrays.fill(known, value);
        return known;
    }

    /** Whether it is a library comment that breaks a rule or alerts, personal information and imitation included. */
    boolean isViolation() {
        return note.startsWith("violation");
    }

    /** Whether a library comment carries a label, also one that nothing is learned for. */
    boolean carries(Label label) {
        return isViolation() && List.of(note.split(" ")).contains(label.word());
    }

    boolean is(Output output) {
        return known[output.ordinal()] == YES;
    }

    boolean isKnown(Output output) {
        return known[output.ordinal()] != UNKNOWN;
    }
}
