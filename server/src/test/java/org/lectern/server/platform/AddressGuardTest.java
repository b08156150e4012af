package org.lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class AddressGuardTest {

    private final AddressGuard strict = new AddressGuard(false);
    private final AddressGuard practising = new AddressGuard(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
                        "100.64.0.1", "100.127.255.255",
                "0.0.0.0", "224.0.0.1", "239.255.255.255", "255.255.255.255", "192.0.2.1", "198.51.100.1",
                        "203.0.113.1", "198.19.0.1",
                "[::]", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]", "[ff02::1]", "[::ffff:10.0.0.1]",
                        "[::ffff:93.184.216.34]", "[::10.0.0.1]",
                "[64:ff9b::a00:1]", "[2002:a00:1::]", "[2001:0:1::]", "[2001:db8::1]"
            })
    void aPrivateNetworkIsRefusedWhateverIsAllowed(String host) {
        assertRefused(strict, "https://" + host + "/");
        assertRefused(practising, "https://" + host + "/");
        assertRefused(practising, "http://" + host + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8098",
                "https://127.0.0.1",
                "http://127.9.9.9/blog",
                "http://[::1]:8080/",
                "http://localhost:1"
            })
    void thisMachineIsRefusedUnlessAllowed(String address) {
        assertRefused(strict, address);
        assertThat(practising.refusal(URI.create(address))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "172.16.0.1", "192.168.1.1", "[fd12:3456::1]"})
    void theOwnNetworkIsAskedByHttpsWhereTheSettingAllowsIt(String host) {
        AddressGuard own = new AddressGuard(false, true);
        assertThat(own.refusal(URI.create("https://" + host + "/"))).isNull();
        assertRefused(own, "http://" + host + "/");
        assertRefused(own, "https://169.254.169.254/");
        assertRefused(own, "https://[fe80::1]/");
        assertRefused(own, "https://127.0.0.1/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/"})
    void otherWaysOfWritingThisMachineAreRefusedOrUnknown(String address) {
        assertThat(strict.refusal(URI.create(address))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "https://172.32.0.1",
                "https://100.128.0.1"
            })
    void thePublicInternetMayBeAsked(String address) {
        assertThat(strict.refusal(URI.create(address))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://93.184.216.34/",
                "file:///etc/passwd",
                "https:/path",
                "93.184.216.34",
                "https://me:secret@93.184.216.34/",
                "https://@93.184.216.34"
            })
    void onlyPlainWebAddressesAreTaken(String address) {
        assertRefused(practising, address);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void plainHttpIsRefusedOutsideThisMachine(boolean loopback) {
        assertRefused(new AddressGuard(loopback), "http://93.184.216.34/");
    }

    @Test
    void aNameThatNobodyKnowsIsSilent() {
        Failure failure = strict.refusal(URI.create("https://nowhere.invalid/"));
        assertThat(failure).extracting(Failure::cause).isEqualTo(Failure.Cause.SILENT);
    }

    @Test
    void aConnectorAsksNobodyItMayNot() {
        Connector connector = new WordPressConnector(strict, Limits.USUAL);
        Access access = new Access(URI.create("http://127.0.0.1:9/"), "a", "b");
        assertThat(ConnectorContract.failure(connector.check(access)).cause()).isEqualTo(Failure.Cause.ADDRESS_REFUSED);
    }

    private static void assertRefused(AddressGuard guard, String address) {
        Failure failure = guard.refusal(URI.create(address));
        assertThat(failure).extracting(Failure::cause).isEqualTo(Failure.Cause.ADDRESS_REFUSED);
    }
}
