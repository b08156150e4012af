package org.lectern.server.platform;

/** What people do on a platform itself while a connector looks on. Ids are the platform's. */
public interface Blog {

    String publish(String title, String text);

    /** A visitor writes; everybody sees it at once. */
    String comment(String postId, String author, String text);

    /** So many comments at once; the id of the newest. */
    String many(String postId, int number);

    /** A comment whose text the platform's own doors might change. */
    String hostile(String postId, String text);

    void edit(String commentId, String text);

    void hold(String commentId);

    void delete(String commentId);

    /** The bytes that the platform sends for one comment, asked without the connector, whole. */
    byte[] sent(String commentId);
}
