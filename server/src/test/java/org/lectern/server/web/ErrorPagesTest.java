package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.Counts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What went wrong is logged with its place; a token in the address is not. */
@Tag("domain")
class ErrorPagesTest {

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(ErrorPages.class);
    private final ErrorPages pages = new ErrorPages(new Layouts(
            Clock.systemUTC(),
            new StaticListableBeanFactory().getBeanProvider(RailSource.class),
            new StaticListableBeanFactory().getBeanProvider(Jurisdictions.class),
            new StaticListableBeanFactory().getBeanProvider(Quiet.class),
            _ -> "/help",
            new StaticListableBeanFactory().getBeanProvider(Counts.class),
            false));

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void stop() {
        log.detachAppender(said);
    }

    @Test
    void theTokenOfALinkIsNotLogged() throws Exception {
        for (String path : List.of("/second-look/SECRETTOKEN", "/welcome/SECRETTOKEN", "/people")) {
            pages.failed(
                    new IllegalStateException("broken"),
                    new MockHttpServletRequest("GET", path),
                    new MockHttpServletResponse());
        }
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("SECRETTOKEN"))
                .anyMatch(line -> line.endsWith("GET /second-look/..."))
                .anyMatch(line -> line.endsWith("GET /welcome/..."))
                .anyMatch(line -> line.endsWith("GET /people"));
    }
}
