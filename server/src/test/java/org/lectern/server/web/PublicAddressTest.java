package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://comments.library.example.org, true",
        "https://library.org./, true",
        "https://203.0.113.7:8080, true",
        "https://172.32.0.1, true",
        "https://[2001:db8::1], true",
        "http://localhost:8080, false",
        "http://LOCALHOST, false",
        "http://library.localhost, false",
        "http://127.0.0.1:8080, false",
        "http://127.9.9.9, false",
        "http://0.0.0.0, false",
        "http://10.1.2.3, false",
        "http://172.16.0.1, false",
        "http://172.31.255.1, false",
        "http://192.168.1.20:8080, false",
        "http://169.254.7.7, false",
        "http://[::1]:8080, false",
        "http://[fe80::1], false",
        "http://[fc00::1], false",
        "http://[fd12:3456::1], false",
        "http://[::ffff:192.168.1.20], false",
        "http://circulation-desk:8080, false",
        "http://lectern.local, false",
        "http://lectern.internal, false",
        "http://lectern.lan, false",
        "http://Lectern.LAN., false",
        "https://local.example.org, true",
        "mailto:somebody@example.org, false",
    })
    void anAddressOpensForTheWorldOrForTheHouseAlone(String address, boolean opens) {
        assertThat(PublicAddress.opens(URI.create(address))).isEqualTo(opens);
    }
}
