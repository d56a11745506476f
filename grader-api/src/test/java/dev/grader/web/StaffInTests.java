package dev.grader.web;

import dev.grader.access.Actors;
import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.KeyFilter;
import dev.grader.access.Role;
import dev.grader.accounts.Account;
import dev.grader.accounts.AccountRole;
import dev.grader.accounts.SignIns;
import dev.grader.ids.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets tests that are about pages, and not about signing in, look at them as staff: whoever sends a key is somebody of its tenant who may do
 * the same, and whoever opens a page with {@code ?as=ACTOR} is that actor from then on. Both have a session like everybody else: all that
 * guards the pages stays as it is.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StaffInTests {
    private static final String NAME = "as";

    /** Before Spring Security. */
    private static final int ORDER = 40;

    /** Somebody of that tenant. */
    public static String of(Actors actors, String tenant, Role role) {
        return actors.add(tenant, Grant.all(role), "acc_test");
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> staffFilter(
            @Qualifier("keyFilter") FilterRegistrationBean<KeyFilter> ofTheApi,
            Actors actors,
            SignIns signIns,
            JdbcClient database) {
        KeyFilter keys = Objects.requireNonNull(ofTheApi.getFilter(), "filter");
        var registration =
                new FilterRegistrationBean<OncePerRequestFilter>(new Filter(keys, actors, signIns, database));
        registration.addUrlPatterns("/app/*");
        registration.setOrder(ORDER);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        private final KeyFilter keys;
        private final Actors actors;
        private final SignIns signIns;
        private final JdbcClient database;
        private final Map<String, Token> sessions = new ConcurrentHashMap<>();

        Filter(KeyFilter keys, Actors actors, SignIns signIns, JdbcClient database) {
            this.keys = keys;
            this.actors = actors;
            this.signIns = signIns;
            this.database = database;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<String> actor =
                    Optional.ofNullable(request.getParameter(NAME)).or(() -> cookie(request.getCookies()));
            if (actor.isPresent()) {
                response.addCookie(new Cookie(NAME, actor.get()));
                Optional<Caller> caller = actors.find(actor.get());
                chain.doFilter(caller.isPresent() ? as(caller.get(), request) : request, response);
            } else if (request.getHeader("Authorization") != null) {
                keys.doFilter(
                        request,
                        response,
                        (asked, answer) -> chain.doFilter(
                                as((Caller) asked.getAttribute(Caller.ATTRIBUTE), (HttpServletRequest) asked), answer));
            } else {
                chain.doFilter(request, response);
            }
        }

        private HttpServletRequest as(Caller caller, HttpServletRequest request) {
            return new SignedInRequest(request, sessions.computeIfAbsent(caller.key(), key -> signIn(caller)));
        }

        private Token signIn(Caller caller) {
            String id = "acc_" + caller.key();
            String actor = actors.find(caller.key()).isPresent()
                    ? caller.key()
                    : actors.add(caller.tenant(), Grant.of(caller.role(), caller.scopes()), id);
            AccountRole role = caller.role() == Role.INTEGRATOR ? AccountRole.ADMIN : AccountRole.INTERVIEWER;
            database.sql("""
                            insert into accounts (id, tenant, actor, email, name, role, created_at)
                            values (:id, :tenant, :actor, :id, 'Margaret Hamilton', :role, 0)
                            """)
                    .param("id", id)
                    .param("tenant", caller.tenant())
                    .param("actor", actor)
                    .param("role", role.text())
                    .update();
            return signIns.begin(account(id, caller, actor, role));
        }

        private static Account account(String id, Caller caller, String actor, AccountRole role) {
            return new Account(
                    id,
                    caller.tenant(),
                    actor,
                    id,
                    "Margaret Hamilton",
                    role,
                    false,
                    false,
                    null,
                    Instant.EPOCH,
                    null,
                    null);
        }

        private static Optional<String> cookie(Cookie @Nullable [] cookies) {
            return Stream.ofNullable(cookies)
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().equals(NAME))
                    .map(Cookie::getValue)
                    .findFirst();
        }
    }

    /** As the browser of somebody who is signed in would send it, forms included. */
    private static final class SignedInRequest extends HttpServletRequestWrapper {
        private static final String CSRF = "0123456789abcdef";

        private final Token session;

        SignedInRequest(HttpServletRequest request, Token session) {
            super(request);
            this.session = session;
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] sent = super.getCookies();
            return Stream.concat(
                            sent == null ? Stream.empty() : Arrays.stream(sent),
                            Stream.of(new Cookie("grader-session", session.text()), new Cookie("grader-csrf", CSRF)))
                    .toArray(Cookie[]::new);
        }

        /** The token under a mask of zeros. */
        @Override
        public @Nullable String getHeader(String name) {
            if (!name.equalsIgnoreCase("X-XSRF-TOKEN")) {
                return super.getHeader(name);
            }
            byte[] masked = Arrays.copyOf(new byte[CSRF.length()], CSRF.length() * 2);
            System.arraycopy(CSRF.getBytes(StandardCharsets.US_ASCII), 0, masked, CSRF.length(), CSRF.length());
            return Base64.getUrlEncoder().encodeToString(masked);
        }
    }
}
