package org.lectern.rulebook;

/** How readily a label is noticed: low asks for strong signs, high accepts more false alarms; the model card says how many. */
public enum Level implements Word {
    LOW,
    NORMAL,
    HIGH
}
