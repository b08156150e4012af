package org.lectern.server.platform;

import org.junit.jupiter.api.Tag;
import org.lectern.server.testing.WordPressServer;

@Tag("servers")
class WordPressConnectorTest implements ConnectorContract {

    private final WordPressServer server = WordPressServer.running();
    private final Connector connector = new WordPressConnector(new AddressGuard(true), Limits.USUAL);

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
