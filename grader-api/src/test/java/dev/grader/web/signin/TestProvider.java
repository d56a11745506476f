package dev.grader.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect on this machine: discovery, codes that are good once (RFC 6749), PKCE (RFC 7636), signed ID tokens and the
 * user-info endpoint. Whoever comes is the one it was told of, without a form. Unlike those one can buy, it errs and lies when it is told
 * to. Thread-safe.
 */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "grader";
    static final String SECRET = "a secret that is long enough for HMAC-SHA-256";

    private static final RSAKey KEY = newKey();
    private static final RSAKey ANOTHER = newKey();
    private static final Person NOBODY = new Person("nobody", null, false, "");

    private final HttpServer server;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Person> tokens = new ConcurrentHashMap<>();

    private volatile Person person = NOBODY;
    private volatile Lie lie = Lie.NONE;

    /** @param port 0 for any that is free */
    TestProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, metadata()));
        server.createContext(
                "/keys",
                exchange -> json(
                        exchange, 200, new JWKSet(List.of(KEY)).toPublicJWKSet().toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.start();
    }

    /** From now on whoever comes is this one. */
    void knows(Person somebody) {
        person = somebody;
        lie = Lie.NONE;
    }

    /** From now on it does that with whoever comes. */
    void does(Lie what) {
        lie = what;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("jwks_uri", issuer() + "/keys");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        return metadata;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String redirect = asked.getOrDefault("redirect_uri", "");
        if (!CLIENT.equals(asked.get("client_id"))
                || !redirect.endsWith(OidcDiscovery.REDIRECT)
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !asked.containsKey("nonce")
                || !List.of(asked.getOrDefault("scope", "").split(" ", -1)).contains("openid")) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String state = encoded(asked.getOrDefault("state", ""));
        String answer;
        if (lie == Lie.DENIES) {
            answer = "error=access_denied&state=" + state;
        } else if (lie == Lie.SAYS_THAT_IT_IS_AWAY) {
            answer = "error=temporarily_unavailable&state=" + state;
        } else {
            String code = UUID.randomUUID().toString();
            codes.put(code, new Code(person, asked.get("nonce"), asked.get("code_challenge"), redirect));
            answer = "code=" + code + "&state=" + (lie == Lie.OTHER_STATE ? "another" : state);
        }
        exchange.getResponseHeaders().set("Location", redirect + "?" + answer);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        if (lie == Lie.HANGS_UP) {
            exchange.close();
            return;
        }
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + encoded(SECRET)).getBytes(StandardCharsets.US_ASCII));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Map<String, String> sent =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        Code code = codes.remove(sent.getOrDefault("code", ""));
        if (code == null
                || !code.redirect().equals(sent.get("redirect_uri"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(code.challenge())) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, code.person());
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "scope",
                        "openid email profile",
                        "id_token",
                        idToken(code)));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Person known = tokens.get(bearer.replace("Bearer ", ""));
        if (known == null) {
            json(exchange, 401, Map.of("error", "invalid_token"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "sub",
                        lie == Lie.INFO_OF_SOMEBODY_ELSE ? "somebody-else" : known.subject(),
                        "name",
                        known.name()));
    }

    private String idToken(Code code) {
        long now = Instant.now().getEpochSecond();
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "https://elsewhere.example" : issuer())
                .subject(code.person().subject())
                .audience(lie == Lie.OTHER_AUDIENCE ? "another-client" : CLIENT)
                .claim("iat", now - (lie == Lie.EXPIRED ? 7200 : 0))
                .claim("exp", now + (lie == Lie.EXPIRED ? -3600 : 300))
                .claim("email_verified", code.person().verified());
        if (code.person().email() != null) {
            claims.claim("email", code.person().email());
        }
        if (lie != Lie.NO_NONCE) {
            claims.claim("nonce", lie == Lie.OTHER_NONCE ? "another" : code.nonce());
        }
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            return switch (lie) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case SIGNED_BY_THE_SECRET -> signed(claims, JWSAlgorithm.HS256, new MACSigner(SECRET));
                case SIGNED_BY_ANOTHER -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(ANOTHER));
                default -> signed(claims, JWSAlgorithm.RS256, new RSASSASigner(KEY));
            };
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Always under the name of the right key. */
    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("the-key").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static Map<String, String> fields(@Nullable String form) {
        var fields = new HashMap<String, String>();
        if (form != null && !form.isEmpty()) {
            Arrays.stream(form.split("&", -1))
                    .map(field -> field.split("=", 2))
                    .forEach(field -> fields.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }

    static Map<String, String> fields(URI address) {
        return fields(address.getRawQuery());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Somebody at the provider. */
    record Person(String subject, @Nullable String email, boolean verified, String name) {}

    /** What it can do that is wrong. */
    enum Lie {
        NONE,
        DENIES,
        SAYS_THAT_IT_IS_AWAY,
        HANGS_UP,
        OTHER_STATE,
        OTHER_NONCE,
        NO_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        UNSIGNED,
        SIGNED_BY_THE_SECRET,
        SIGNED_BY_ANOTHER,
        INFO_OF_SOMEBODY_ELSE
    }

    private record Code(
            Person person, @Nullable String nonce, @Nullable String challenge, String redirect) {}
}
