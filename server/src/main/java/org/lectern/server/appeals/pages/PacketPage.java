package org.lectern.server.appeals.pages;

import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * The papers of an appeal for the agenda of a board, with who wrote and how they are reached taken out; template appeals/packet.jte.
 *
 * @param sealed whether the comment is shown to nobody
 */
public record PacketPage(
        Layout layout,
        String organisation,
        String number,
        String where,
        String post,
        String comment,
        boolean sealed,
        String act,
        String document,
        String place,
        String asks,
        String by,
        When decidedAt,
        String reason,
        When filedAt,
        String words) {}
