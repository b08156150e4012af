package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.WordPressServer;

@Tag("servers")
class WordPressConnectorTest implements ConnectorContract {

    private final WordPressServer server = WordPressServer.running();
    private final Connector connector = new WordPressConnector(new AddressGuard(true), Limits.USUAL);

    @Test
    void aSiteWithNamesInItsAddressesIsReadAtWpJson() {
        server.option("permalink_structure", "/%postname%/");
        try {
            Connector fresh = new WordPressConnector(new AddressGuard(true), Limits.USUAL);
            CommentPage page = ConnectorContract.received(fresh.comments(access(), Shelf.SHOWN_AND_HELD, 1));
            assertThat(page.url()).contains("/wp-json/wp/v2/comments?");
        } finally {
            server.option("permalink_structure", "");
        }
        assertThat(ConnectorContract.received(connector.comments(access(), Shelf.SPAM, 1))
                        .url())
                .contains("rest_route=/wp/v2/comments&");
    }

    @Test
    void aCommentOnAPageIsReadWithItsPage() {
        String page = server.publishPage("About us", "Since 1904.");
        String id = server.comment(page, "Ida", "Lovely old photo");
        String postId =
                ConnectorContract.received(connector.comment(access(), id)).postId();
        assertThat(ConnectorContract.received(connector.post(access(), postId)).title())
                .isEqualTo("About us");
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Access access() {
        return server.access();
    }

    @Override
    public Blog blog() {
        return new WordPressBlog(server);
    }
}
