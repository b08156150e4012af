package org.lectern.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects as the program's role. The access itself is opened, and the schema brought up to date, before Spring starts. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.application().url());
        if (!access.application().user().isEmpty()) {
            config.setUsername(access.application().user());
            config.setPassword(access.application().password());
        }
        config.setPoolName("lectern");
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
