package org.lectern.server.channels.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.When;

/**
 * A channel as lists and its own page show it.
 *
 * @param capacity in words: official, mixed or personal
 * @param words its health in words
 * @param nextLook when it is looked at next, or tried again
 * @param can what Lectern can do there, each a short sentence
 * @param cannot what it cannot do there
 */
public record ChannelView(
        String id,
        String name,
        String address,
        String platform,
        String capacity,
        Health health,
        String words,
        @Nullable When lastLook,
        @Nullable When lastFullLook,
        @Nullable When nextLook,
        List<String> can,
        List<String> cannot) {

    public ChannelView {
        can = List.copyOf(can);
        cannot = List.copyOf(cannot);
    }

    /** How a channel is. */
    public enum Health {
        WELL,
        WAITING,
        TROUBLE
    }
}
