package dev.grader.webhooks.delivery;

import dev.grader.json.Texts;
import dev.grader.webhooks.guard.RefusedUrlException;
import dev.grader.webhooks.guard.UrlGuard;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Over HTTP/1.1, to addresses that the guard has seen and no others: whatever the name says a moment later, the connection goes where it was
 * checked. No redirects, no cookies, no proxy, no connection used twice. What is answered is hostile: 1 KiB of it is read, and a line of
 * that kept. Thread-safe.
 */
public final class HttpSender implements Sender, AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Duration IN_ALL = Duration.ofSeconds(15);
    private static final int MOST_READ = 1024;
    private static final int LONGEST_LINE = 120;

    private final UrlGuard guard;
    private final Clock clock;
    private final Duration atMost;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timer").factory());

    public HttpSender(UrlGuard guard, Clock clock) {
        this(guard, clock, IN_ALL);
    }

    HttpSender(UrlGuard guard, Clock clock, Duration atMost) {
        this.guard = guard;
        this.clock = clock;
        this.atMost = atMost;
        this.client = client(guard, Timeout.of(atMost));
    }

    private static CloseableHttpClient client(UrlGuard guard, Timeout silence) {
        var bounds = Http1Config.custom()
                .setMaxLineLength(8192)
                .setMaxHeaderCount(100)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Guarded(guard))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setMaxConnTotal(Slots.IN_ALL)
                .setMaxConnPerRoute(Slots.IN_ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(silence)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(silence)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("grader-webhooks/1")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Outcome send(String url, Map<String, String> headers, String body) {
        URI uri;
        try {
            uri = guard.check(url);
        } catch (RefusedUrlException refused) {
            return new Outcome.Unanswered("Nothing was sent. " + refused.sentence());
        }
        var request = new HttpPost(uri);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        // A timeout of the socket begins anew with every byte that drips in: this one does not.
        var late = new AtomicBoolean();
        Future<?> end = timer.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                atMost.toMillis(),
                TimeUnit.MILLISECONDS);
        var host = new HttpHost(uri.getScheme(), uri.getHost(), UrlGuard.port(uri));
        try {
            ClassicHttpResponse response = client.executeOpen(host, request, null);
            try {
                return new Outcome.Answered(response.getCode(), retryAfter(response), line(response));
            } finally {
                // Or closing would read the rest of it; what is broken off so may say so.
                request.cancel();
                Closer.closeQuietly(response);
            }
        } catch (IOException | RuntimeException failed) {
            return new Outcome.Unanswered(late.get() ? tooLate() : sentence(failed));
        } finally {
            end.cancel(false);
        }
    }

    private String tooLate() {
        return "It did not answer within %d s.".formatted(atMost.toSeconds());
    }

    private Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return header == null || (response.getCode() != 429 && response.getCode() != 503)
                ? Duration.ZERO
                : RetryAfter.read(String.valueOf(header.getValue()), clock.instant());
    }

    private static String line(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        // Not closed here, which would read on to its end: it goes with the request.
        InputStream content = entity.getContent();
        String text = new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        return Texts.oneLine(text.replaceAll("[^\\x21-\\x7e]+", " "), LONGEST_LINE)
                .replace("…", "...");
    }

    /** Of messages of others none is quoted: they may name addresses of this network. */
    private String sentence(Exception failed) {
        return switch (failed) {
            case Refused refused -> "Nothing was sent. " + refused.getMessage();
            case ConnectTimeoutException slow -> "No connection came about within 5 s.";
            case SocketTimeoutException slow -> tooLate();
            case ConnectException nobody -> "Nobody took the connection.";
            case UnknownHostException unknown -> "The host of the URL has no address.";
            case SSLException tls -> "No TLS connection came about: is its certificate valid, and for this host?";
            default ->
                "The connection broke, or what came was no answer in HTTP (%s)."
                        .formatted(failed.getClass().getSimpleName());
        };
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        client.close();
    }

    /** Where connections go. */
    private record Guarded(UrlGuard guard) implements DnsResolver {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            try {
                return guard.addresses(host, port).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
            } catch (RefusedUrlException refused) {
                throw new Refused(refused.sentence());
            }
        }

        /** Never without the port. */
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("no port");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** The name has changed its addresses since it was checked. */
    private static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }
}
