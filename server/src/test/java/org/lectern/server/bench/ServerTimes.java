package org.lectern.server.bench;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.lectern.server.testing.TestServer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** How long the server works on each kind of request: from its first filter until the last byte of the page is handed over. */
final class ServerTimes extends ValveBase {

    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();

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
        long began = System.nanoTime();
        getNext().invoke(request, response);
        long took = System.nanoTime() - began;
        nanos.computeIfAbsent(kind(request, response), _ -> new ConcurrentLinkedQueue<>())
                .add(took);
    }

    private static String kind(Request request, Response response) {
        String path = request.getRequestURI();
        String kind = path.startsWith("/comments/2") ? "GET /comments/NUMBER" : request.getMethod() + " " + path;
        return kind.replaceAll("/cases/[^/]+/", "/cases/NUMBER/") + " " + response.getStatus();
    }

    /** Forgets what was measured so far. */
    void begin() {
        nanos.clear();
    }

    Map<String, Samples> taken() {
        Map<String, Samples> taken = new java.util.TreeMap<>();
        nanos.forEach((kind, all) -> taken.put(kind, new Samples(List.copyOf(all))));
        return taken;
    }
}
