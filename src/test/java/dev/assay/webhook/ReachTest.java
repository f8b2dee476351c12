package dev.assay.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "93.184.216.34, PUBLIC",
        "100.63.255.255, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "223.255.255.255, PUBLIC",
        "10.1.2.3, PRIVATE",
        "100.64.0.1, PRIVATE",
        "127.0.0.1, PRIVATE",
        "127.255.255.254, PRIVATE",
        "169.254.169.254, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "198.19.0.1, PRIVATE",
        "2130706433, PRIVATE",
        "0.0.0.0, NOWHERE",
        "0.1.2.3, NOWHERE",
        "192.0.2.1, NOWHERE",
        "198.51.100.7, NOWHERE",
        "203.0.113.9, NOWHERE",
        "224.0.0.1, NOWHERE",
        "240.0.0.1, NOWHERE",
        "255.255.255.255, NOWHERE",
        "2606:4700:4700::1111, PUBLIC",
        "2a00:1450:4001:81b::200e, PUBLIC",
        "64:ff9b::8.8.8.8, PUBLIC",
        "::1, PRIVATE",
        "fe80::1, PRIVATE",
        "fc00::1, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "fec0::1, PRIVATE",
        "::ffff:127.0.0.1, PRIVATE",
        "::ffff:10.0.0.1, PRIVATE",
        "::ffff:a9fe:a9fe, PRIVATE",
        "64:ff9b::10.0.0.1, PRIVATE",
        "::, NOWHERE",
        "::127.0.0.1, NOWHERE",
        "ff02::1, NOWHERE",
        "2001::1, NOWHERE",
        "2001:db8::1, NOWHERE",
        "2002:7f00:1::, NOWHERE",
        "64:ff9b:1::1, NOWHERE",
        "100::1, NOWHERE",
        "5f00::1, NOWHERE"
    })
    void tellsFromWhereAnAddressIsReached(String address, Reach reach) throws Exception {
        assertThat(Reach.of(InetAddress.getByName(address))).isEqualTo(reach);
    }

    @Test
    void oneBadAddressOfAHostIsEnough() throws Exception {
        InetAddress good = InetAddress.getByName("8.8.8.8");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        AddressGuard guard = new AddressGuard(host -> new InetAddress[] {good, bad}, false);
        assertThatThrownBy(() -> guard.resolve("two.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("private")
                .hasMessageNotContaining("10.0.0.1");
        assertThat(new AddressGuard(host -> new InetAddress[] {good, bad}, true).resolve("two.example"))
                .containsExactly(good, bad);
    }

    @Test
    void noMachineIsAtAnAddressOfNoneEvenWherePrivateOnesAreAllowed() throws Exception {
        InetAddress all = InetAddress.getByName("224.0.0.1");
        assertThatThrownBy(() -> new AddressGuard(host -> new InetAddress[] {all}, true).resolve("x"))
                .isInstanceOf(AddressGuard.Refused.class);
    }
}
