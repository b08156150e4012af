package org.lectern.server.log;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.lectern.server.database.Identifiers;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.database.TestDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The modules database and log alone, on the tests' PostgreSQL; nothing is sealed but what a test seals. */
final class TestLog {

    static final Kind KIND = Kind.of("test.noted", 1, "words");

    private static final TestLog ONE = new TestLog();

    final Log log;
    final LogTiles tiles;
    final LogKey key;
    final Sequencer sequencer;
    final Tenancy tenancy;
    final DSLContext sql;
    private final Clock clock = Clock.systemUTC();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.lectern.server.database", "org.lectern.server.log"},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SequencerLoop.class),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.lectern\\.server\\.database\\.JobRunner")
            })
    static class Modules {}

    private TestLog() {
        Path keys = TestDatabase.folder();
        key = LogKey.in(keys);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Modules.class)
                .web(WebApplicationType.NONE)
                .properties("lectern.keys=" + keys, "spring.jooq.sql-dialect=POSTGRES", "spring.main.banner-mode=off")
                .initializers(starting -> {
                    var beans = starting.getBeanFactory();
                    beans.registerSingleton("clock", clock);
                    beans.registerSingleton("databaseAccess", TestDatabase.access());
                    beans.registerSingleton("logKey", key);
                    beans.registerSingleton("kinds", (Payload.Kinds) () -> List.of(KIND));
                })
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .run();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestDatabase.remove(keys)));
        log = context.getBean(Log.class);
        tiles = context.getBean(LogTiles.class);
        sequencer = context.getBean(Sequencer.class);
        tenancy = context.getBean(Tenancy.class);
        sql = context.getBean(DSLContext.class);
    }

    static TestLog running() {
        return ONE;
    }

    /** Another sequencer, as a second node would have it. */
    Sequencer another() {
        return new Sequencer(sql, clock, tenancy, tiles, key);
    }

    OrganisationId newOrganisation() {
        return new OrganisationId(Identifiers.next(clock));
    }

    EntryId append(OrganisationId organisation, String words) {
        return tenancy.in(
                organisation,
                () -> log.append(organisation, UUID.randomUUID().toString(), Log.PROGRAM, Payload.of(KIND, words)));
    }

    List<SealedEntry> sealed(OrganisationId organisation) {
        return new CopyOnWriteArrayList<>(tenancy.in(organisation, () -> log.from(0, Integer.MAX_VALUE)));
    }
}
