package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.grader.SteppedClock;
import dev.grader.webhooks.guard.AllowList;
import dev.grader.webhooks.guard.Names;
import dev.grader.webhooks.guard.UrlGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real connections to a server that means no good. */
class HttpSenderTest {
    private static final String NAME = "hooks.example.org";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final SteppedClock clock = new SteppedClock();
    private final HttpServer server;
    private HttpHandler handler = exchange -> exchange.sendResponseHeaders(204, -1);
    private Names names = name -> List.of(InetAddress.getLoopbackAddress());

    HttpSenderTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Host") + " "
                        + exchange.getRequestHeaders().getFirst("Cookie"));
                exchange.getRequestBody().readAllBytes();
                handler.handle(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goesToTheAddressAndNamesTheHost() throws IOException {
        assertThat(send("/hook?a=b")).isEqualTo(new Outcome.Answered(204, Duration.ZERO, ""));
        assertThat(asked).containsExactly("POST /hook?a=b " + NAME + ":" + port() + " null");
    }

    @Test
    void followsNoRedirectAndKeepsNoCookie() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.getResponseHeaders().set("Set-Cookie", "a=b; Path=/");
            exchange.sendResponseHeaders(307, -1);
        };

        assertThat(send("/")).isInstanceOfSatisfying(Outcome.Answered.class, answered -> {
            assertThat(answered.isTaken()).isFalse();
            assertThat(answered.sentence()).contains("redirects are not followed");
        });
        send("/");
        assertThat(asked).hasSize(2).allMatch(request -> request.startsWith("POST / ") && request.endsWith(" null"));
    }

    /** Good when it is checked, and another a moment later, when the connection is made. */
    @Test
    void connectsToNoAddressThatWasNotChecked() throws IOException {
        var looks = new AtomicInteger();
        names = name -> List.of(
                looks.getAndIncrement() == 0
                        ? InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 215, 14})
                        : InetAddress.getLoopbackAddress());

        Outcome outcome;
        try (var sender = new HttpSender(new UrlGuard(new AllowList(List.of()), names), clock)) {
            outcome = sender.send("https://%s:%d/".formatted(NAME, port()), Map.of(), "{}");
        }

        assertThat(looks).hasValue(2);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unanswered.class,
                        refused -> assertThat(refused.sentence())
                                .startsWith("Nothing was sent.")
                                .contains("not public"));
        assertThat(asked).isEmpty();
    }

    @Test
    void looksANameUpAnewForEveryMessage() throws IOException {
        var looks = new AtomicInteger();
        names = name -> List.of(
                looks.getAndIncrement() < 2
                        ? InetAddress.getLoopbackAddress()
                        : InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
        try (var sender = new HttpSender(new UrlGuard(new AllowList(List.of("127.0.0.0/8")), names), clock)) {
            assertThat(sender.send(url("/"), Map.of(), "{}")).isInstanceOf(Outcome.Answered.class);
            assertThat(sender.send(url("/"), Map.of(), "{}"))
                    .isInstanceOfSatisfying(
                            Outcome.Unanswered.class,
                            refused -> assertThat(refused.sentence()).contains("not public"));
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void readsLittleAndKeepsALineOfIt() throws IOException {
        handler = exchange ->
                flood(exchange, "no\u0000 \u001b[31m\u202e way\r\n<script>".getBytes(StandardCharsets.UTF_8));

        assertThat(send("/")).isInstanceOfSatisfying(Outcome.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(500);
            assertThat(answered.line()).startsWith("no [31m way <script>").matches("[\\x20-\\x7e]{1,123}");
        });
    }

    @Test
    void waitsForNobodyWhoDripsHisAnswer() throws IOException {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int drops = 0; drops < 10_000; drops++) {
                    body.write('.');
                    body.flush();
                    drip();
                }
            }
        };

        assertThat(send("/")).isEqualTo(new Outcome.Unanswered("It did not answer within 1 s."));
    }

    @Test
    void readsHowLongToWaitWhereThatMeansSomething() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/full") ? 429 : 500, -1);
        };

        assertThat(send("/full")).isEqualTo(new Outcome.Answered(429, Duration.ofMinutes(2), ""));
        assertThat(send("/broken")).isEqualTo(new Outcome.Answered(500, Duration.ZERO, ""));
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        server.stop(0);

        assertThat(send("/")).isEqualTo(new Outcome.Unanswered("Nobody took the connection."));
    }

    @Test
    void saysThatTheNameHasNoAddress() throws IOException {
        try (var sender = new HttpSender(
                new UrlGuard(new AllowList(List.of()), name -> {
                    throw new UnknownHostException(name);
                }),
                clock)) {
            assertThat(sender.send("https://a.example/", Map.of(), "{}"))
                    .isEqualTo(
                            new Outcome.Unanswered("Nothing was sent. The host of the URL has no address: check it."));
        }
    }

    @Test
    void takesNoAnswerThatIsNotHttp() throws Exception {
        try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = raw.accept()) {
                    socket.getOutputStream().write("+PONG\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // Nobody asks.
                }
            });
            try (var sender = sender()) {
                assertThat(sender.send("http://%s:%d/".formatted(NAME, raw.getLocalPort()), Map.of(), "{}"))
                        .isInstanceOfSatisfying(
                                Outcome.Unanswered.class,
                                broken -> assertThat(broken.sentence())
                                        .contains("no answer in HTTP")
                                        .doesNotContain("PONG"));
            }
        }
    }

    private static void flood(HttpExchange exchange, byte[] beginning) throws IOException {
        exchange.sendResponseHeaders(500, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(beginning);
            byte[] more = new byte[1 << 16];
            while (true) {
                body.write(more);
            }
        }
    }

    private static void drip() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome send(String path) throws IOException {
        try (var sender = sender()) {
            return sender.send(url(path), Map.of("webhook-id", "msg_1"), "{}");
        }
    }

    private HttpSender sender() {
        return new HttpSender(
                new UrlGuard(new AllowList(List.of(NAME)), name -> names.of(name)), clock, Duration.ofSeconds(1));
    }

    private String url(String path) {
        return "http://%s:%d%s".formatted(NAME, port(), path);
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
