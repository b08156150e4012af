package org.lectern.server.bench;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.lectern.server.testing.TestServer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * How long the server works on each kind of request: from its first filter until the last byte of the page is handed over, with how much of
 * that its thread was on a processor, and how many statements the pages sent (those of the session not counted).
 */
final class ServerTimes extends ValveBase {

    private static final ThreadLocal<int[]> STATEMENTS = ThreadLocal.withInitial(() -> new int[1]);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Queue<Work>> work = new ConcurrentHashMap<>();

    private record Work(long nanos, long processor, int statements) {}

    /** What was measured of a kind of request; {@code statements} is the median. */
    record Taken(Samples nanos, Samples processor, int statements) {}

    private ServerTimes() {
        super(true);
    }

    /** Measures in the running server, around everything that it does with a request. */
    static ServerTimes in(TestServer server) {
        ServerTimes times = new ServerTimes();
        var context = (WebServerApplicationContext)
                WebApplicationContextUtils.getRequiredWebApplicationContext(server.bean(ServletContext.class));
        ((TomcatWebServer) Objects.requireNonNull(context.getWebServer()))
                .getTomcat()
                .getHost()
                .getPipeline()
                .addValve(times);
        return times;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        STATEMENTS.get()[0] = 0;
        long processor = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        getNext().invoke(request, response);
        Work done = new Work(
                System.nanoTime() - began,
                threads.getCurrentThreadCpuTime() - processor,
                STATEMENTS.get()[0]);
        work.computeIfAbsent(kind(request, response), _ -> new ConcurrentLinkedQueue<>())
                .add(done);
    }

    /** Notes that the thread at hand sends a statement. */
    static void countStatement() {
        STATEMENTS.get()[0]++;
    }

    private static String kind(Request request, Response response) {
        String path = request.getRequestURI();
        String kind = path.startsWith("/comments/2") ? "GET /comments/NUMBER" : request.getMethod() + " " + path;
        return kind.replaceAll("/cases/[^/]+/", "/cases/NUMBER/") + " " + response.getStatus();
    }

    /** Forgets what was measured so far. */
    void begin() {
        work.clear();
    }

    Map<String, Taken> taken() {
        Map<String, Taken> taken = new TreeMap<>();
        work.forEach((kind, all) -> taken.put(kind, taken(List.copyOf(all))));
        return taken;
    }

    private static Taken taken(List<Work> all) {
        return new Taken(
                new Samples(all.stream().map(Work::nanos).toList()),
                new Samples(all.stream().map(Work::processor).toList()),
                all.stream().mapToInt(Work::statements).sorted().toArray()[all.size() / 2]);
    }
}
