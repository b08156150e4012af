package org.lectern.server.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;

/** The one Spring Boot application. What exists before Spring - settings, clock, database, keys - is handed in as beans. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("org.lectern.server")
@Modulithic(systemName = "Lectern")
public class LecternApplication {

    /** Starts the application; the caller closes the context, then stops the database. */
    static ConfigurableApplicationContext start(Installation installation) {
        return new SpringApplicationBuilder(LecternApplication.class)
                .properties(installation.properties())
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("installation", installation);
                    beans.registerSingleton("settings", installation.settings());
                    beans.registerSingleton("clock", installation.clock());
                    beans.registerSingleton("databaseAccess", installation.database());
                    beans.registerSingleton("logKey", installation.logKey());
                })
                .registerShutdownHook(false)
                .run();
    }

    LecternApplication() {}
}
