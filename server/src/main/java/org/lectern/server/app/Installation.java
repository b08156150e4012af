package org.lectern.server.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import org.lectern.server.database.DatabaseAccess;
import org.lectern.server.log.LogKey;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** What exists before Spring starts: the folder, its settings, the clock, the database, the key of the log and the token of the run file. */
public record Installation(
        Path folder,
        Settings settings,
        Clock clock,
        DatabaseAccess database,
        LogKey logKey,
        String token,
        boolean practice) {

    /** Where keys lie, outside the database. */
    Path keys() {
        return folder.resolve("keys");
    }

    /** Goes on where a command of this machine brought the token of the run file. @throws Refusal where it did not */
    void require(String authorization) {
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(Problem.TOKEN_WRONG);
        }
    }

    Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("server.port", settings.port()),
                Map.entry("server.address", settings.address()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.compression.enabled", true),
                Map.entry(
                        "server.compression.mime-types",
                        "text/html,text/css,text/javascript,application/javascript,image/svg+xml,application/json"),
                Map.entry(
                        "server.servlet.session.cookie.secure",
                        settings.publicUrl().startsWith("https:")),
                Map.entry("server.error.whitelabel.enabled", false),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.mvc.problemdetails.enabled", true),
                Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
                Map.entry("spring.servlet.multipart.max-file-size", "8MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "9MB"),
                Map.entry("spring.jooq.sql-dialect", "POSTGRES"),
                Map.entry("lectern.keys", keys().toString()),
                Map.entry("lectern.public-url", settings.publicUrl()),
                Map.entry("lectern.practice", practice),
                Map.entry("lectern.intake.interval", settings.intake().toString()),
                Map.entry("lectern.intake.full-look", settings.fullLook().toString()),
                Map.entry("lectern.enforcement.grace", settings.grace().toString()),
                Map.entry("lectern.platform.allow-loopback", settings.allowLoopback()),
                Map.entry("lectern.sign-in.own-network", settings.ownNetwork()));
    }
}
