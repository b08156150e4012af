import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Migrates an embedded PostgreSQL and generates jOOQ classes, one package for each schema; does nothing while the migrations are unchanged. */
class GenerateSchema {

    private static final List<String> SCHEMAS =
            List.of(
                    "people",
                    "log",
                    "mail",
                    "policy",
                    "cases",
                    "procedures",
                    "channels",
                    "inbox",
                    "publishing",
                    "moderation",
                    "hand",
                    "appeals",
                    "steps",
                    "concerns",
                    "reports",
                    "attention", "hosting");

    public static void main(String[] args) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path marker = output.resolveSibling("jooq.sha256");
        String digest = digest(migrations);
        if (Files.exists(marker) && Files.readString(marker).equals(digest)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            generate(postgres, migrations, output);
        }
        Files.writeString(marker, digest);
    }

    private static void generate(EmbeddedPostgres postgres, Path migrations, Path output) throws Exception {
        execute(postgres, "create role lectern_application");
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + migrations)
                .placeholders(Map.of("application", "lectern_application"))
                .load()
                .migrate();
        for (String schema : SCHEMAS) {
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("postgres", "postgres")))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withInputSchema(schema)
                                    .withIncludeRoutines(false)
                                    .withForcedTypes(new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamptz|timestamp with time zone)")))
                            .withGenerate(new Generate()
                                    .withJavaTimeTypes(true)
                                    .withGlobalObjectReferences(true)
                                    .withImplicitJoinPathsToOne(false)
                                    .withImplicitJoinPathsToMany(false))
                            .withTarget(new Target()
                                    .withPackageName("org.lectern.server." + schema + ".db")
                                    .withDirectory(output.toString()))));
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String digest(Path migrations) throws IOException, java.security.NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                sha256.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
