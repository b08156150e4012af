package org.lectern.server.platform;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

/** One request to a platform. Its headers and body may hold secrets and are never printed. */
final class Question {

    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Secrets secrets;

    Question(String method, URI uri, Map<String, String> headers, byte[] body, Secrets secrets) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.secrets = secrets;
    }

    static Question get(URI uri, Map<String, String> headers, Secrets secrets) {
        return new Question("GET", uri, headers, new byte[0], secrets);
    }

    URI uri() {
        return uri;
    }

    /** What must not be quoted from the answer. */
    Secrets secrets() {
        return secrets;
    }

    HttpRequest request() {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        builder.header("User-Agent", "Lectern").header("Accept", "application/json");
        headers.forEach(builder::setHeader);
        return builder.build();
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
