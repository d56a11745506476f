package dev.grader.webhooks.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {
    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/grader?a=b",
                "https://hooks.example.org:8443/",
                "https://HOOKS.example.org.",
                "HTTPS://xn--bcher-kva.example/",
                "https://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"
            })
    void takesWhatIsPublic(String url) {
        assertThatCode(() -> guard(PUBLIC).check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.org/,does not begin with https",
        "ftp://hooks.example.org/,does not begin with https",
        "file:///etc/passwd,does not begin with https",
        "//hooks.example.org/,does not begin with https",
        "gopher://127.0.0.1:6379/_a,does not begin with https",
        "https://user@hooks.example.org/,user's name",
        "https://user:password@hooks.example.org/,user's name",
        "https://@hooks.example.org/,user's name",
        "https://hooks.example.org@127.0.0.1/,user's name",
        "https://hooks.example.org/#a,fragment",
        "https://hooks.example.org:22/,port 22",
        "https://hooks.example.org:80/,port 80",
        "https://hooks.example.org:0/,no host or port",
        "https://hooks.example.org:70000/,no host or port",
        "https:///grader,no host or port",
        "https:/grader,no host or port",
        "https://hooks.example.org\\@127.0.0.1/,malformed",
        "https://hooks .example.org/,malformed",
        "https://bücher.example/,no host or port",
        "https://１２７.0.0.1/,no host or port",
        "https://[fe80::1%25eth0]/,ordinary form",
        "https://localhost/,own machine",
        "https://LOCALHOST./,own machine",
        "https://a.localhost/,own machine"
    })
    void refusesUrlsOfTheWrongForm(String url, String why) {
        assertThatThrownBy(() -> guard(PUBLIC).check(url))
                .isInstanceOf(RefusedUrlException.class)
                .hasMessageContaining(why);
    }

    /** Each is 127.0.0.1 to somebody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "0",
                "127.0.0.1.",
                "a.0x1",
                "a.1"
            })
    void refusesAddressesThatAreNotInTheirOrdinaryForm(String host) {
        assertThatThrownBy(() -> guard(PUBLIC).check("https://" + host + "/")).isInstanceOf(RefusedUrlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::10.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesAddressesThatAreNotPublicWrittenOrBehindAName(String address) {
        String host = address.contains(":") ? "[" + address + "]" : address;

        assertThatThrownBy(() -> guard(PUBLIC).check("https://" + host + "/")).hasMessageContaining("not public");
        assertThatThrownBy(() -> guard(address).check("https://hooks.example.org/"))
                .hasMessageContaining("not public")
                .hasMessageNotContaining(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0"})
    void takesTheNeighboursOfWhatIsRefused(String address) {
        assertThatCode(() -> guard(address).check("https://hooks.example.org/")).doesNotThrowAnyException();
    }

    @Test
    void refusesANameOneOfWhoseAddressesIsNotPublic() {
        assertThatThrownBy(() -> guard(PUBLIC, "10.0.0.1").check("https://hooks.example.org/"))
                .hasMessageContaining("not public");
    }

    @Test
    void refusesANameWithoutAddresses() {
        Names none = name -> {
            throw new UnknownHostException(name);
        };

        assertThatThrownBy(() -> new UrlGuard(new AllowList(List.of()), none).check("https://hooks.example.org/"))
                .hasMessage("The host of the URL has no address: check it.");
    }

    @Test
    void asksForANameAnewEachTime() throws RefusedUrlException {
        Queue<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        var guard =
                new UrlGuard(new AllowList(List.of()), name -> List.of(Cidr.address(String.valueOf(answers.poll()))));

        guard.check("https://hooks.example.org/");

        assertThatThrownBy(() -> guard.addresses("hooks.example.org", 443)).hasMessageContaining("not public");
    }

    @Test
    void goesWhereItsAddressesSay() throws RefusedUrlException {
        assertThat(guard(PUBLIC).addresses("hooks.example.org", 443))
                .extracting(InetAddress::getHostAddress)
                .containsExactly(PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.internal,http://hooks.internal/,10.0.0.1",
        "hooks.internal,http://hooks.internal:81/,10.0.0.1",
        "Hooks.Internal,https://hooks.INTERNAL./,10.0.0.1",
        "hooks.internal:8080,http://hooks.internal:8080/,10.0.0.1",
        "localhost,http://localhost:9/,127.0.0.1",
        "127.0.0.1,http://127.0.0.1:9/,127.0.0.1",
        "[fd00::1]:81,http://[fd00::1]:81/,fd00::1",
        "10.0.0.0/8,http://hooks.example.org:22/,10.1.2.3",
        "10.0.0.0/8,https://10.1.2.3/,10.1.2.3",
        "fd00::/8,https://hooks.example.org/,fd00::1"
    })
    void goesWhereTheOperatorAllows(String allowed, String url, String address) {
        assertThatCode(() -> guard(List.of(allowed), address).check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.internal:8080,http://hooks.internal/,10.0.0.1",
        "hooks.internal:8080,https://hooks.internal:8081/,10.0.0.1",
        "hooks.internal,https://a.hooks.internal/,10.0.0.1",
        "10.0.0.0/8,https://hooks.example.org/,192.168.0.1",
        "10.0.0.0/8,http://hooks.example.org/,93.184.215.14",
        "127.0.0.1,https://2130706433/,127.0.0.1",
        "127.0.0.1,https://hooks.example.org/,127.0.0.1"
    })
    void goesNoFurtherThanThat(String allowed, String url, String address) {
        assertThatThrownBy(() -> guard(List.of(allowed), address).check(url)).isInstanceOf(RefusedUrlException.class);
    }

    private static UrlGuard guard(String... addresses) {
        return guard(List.of(), addresses);
    }

    private static UrlGuard guard(List<String> allowed, String... addresses) {
        return new UrlGuard(
                new AllowList(allowed),
                name -> Arrays.stream(addresses).map(Cidr::address).toList());
    }
}
