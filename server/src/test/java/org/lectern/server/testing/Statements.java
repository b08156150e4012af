package org.lectern.server.testing;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.lectern.server.testing.Browser.Page;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The statements that the program sends to answer a request; those of the session are not among them. */
public final class Statements implements ExecuteListener {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String FIELD = "counted";
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final Map<String, List<String>> SENT = new ConcurrentHashMap<>();

    private Statements() {}

    /** The statements of one request of the browser for an address that has a question mark. */
    public static List<String> of(TestServer server, Browser browser, String address) {
        DSLContext sql = server.bean(DSLContext.class);
        String number = Integer.toString(ASKED.incrementAndGet());
        List<String> sent = new CopyOnWriteArrayList<>();
        var before = sql.configuration().executeListenerProviders();
        SENT.put(number, sent);
        sql.configuration().setAppending(new Statements());
        try {
            Page page = browser.get(address + "&" + FIELD + "=" + number);
            if (page.status() != 200) {
                throw new IllegalStateException(address + " answered " + page.status());
            }
        } finally {
            sql.configuration().set(before);
            SENT.remove(number);
        }
        return List.copyOf(sent);
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            List<String> sent = SENT.get(String.valueOf(request.getRequest().getParameter(FIELD)));
            if (sent != null) {
                sent.add(String.valueOf(context.sql()));
            }
        }
    }
}
