package org.lectern.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import org.lectern.server.testing.WordPressServer;

/** The real WordPress as the contract's blog. */
record WordPressBlog(WordPressServer server) implements Blog {

    @Override
    public String publish(String title, String text) {
        return server.publish(title, text);
    }

    @Override
    public String comment(String postId, String author, String text) {
        return server.comment(postId, author, text);
    }

    @Override
    public String many(String postId, int number) {
        return server.many(postId, number);
    }

    @Override
    public String hostile(String postId, String text) {
        return server.insert(postId, "Mallory", text, WordPressServer.VISITOR_IP, WordPressServer.VISITOR_AGENT);
    }

    @Override
    public void edit(String commentId, String text) {
        server.edit(commentId, text);
    }

    @Override
    public void hold(String commentId) {
        server.hold(commentId);
    }

    @Override
    public void delete(String commentId) {
        server.delete(commentId);
    }

    @Override
    public byte[] sent(String commentId) {
        return get("/?rest_route=/wp/v2/comments/" + commentId + "&context=edit&_fields="
                + "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,status");
    }

    /** What the server sends, by another HTTP client than the connector's. */
    byte[] get(String path) {
        try {
            URLConnection connection =
                    URI.create(server.address() + path).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Basic " + Secrets.basic(server.access()));
            return connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
